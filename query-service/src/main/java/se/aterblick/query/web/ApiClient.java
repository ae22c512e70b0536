package se.aterblick.query.web;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The public interfaces as one person may use them. */
final class ApiClient {

    /** Pages read what they show, and pass over the rest. */
    private static final JsonMapper JSON =
            PlanJson.mapper()
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final RestClient http;

    ApiClient(RestClient http) {
        this.http = http;
    }

    /**
     * What an address answers.
     *
     * @param address a path and its query, with {@code {}} where the values belong
     * @throws ApiRefusal if it is not 200
     */
    <T> T get(Class<T> type, String address, Object... values) {
        return JSON.readValue(bytes(address, values), type);
    }

    /**
     * The bytes that an address answers.
     *
     * @throws ApiRefusal if it is not 200
     */
    byte[] bytes(String address, Object... values) {
        return read(http.get().uri(address, values));
    }

    /**
     * A file that an address answers, with what its headers say of it.
     *
     * @throws ApiRefusal if it is not 200
     */
    ResponseEntity<byte[]> file(MediaType type, String address, Object... values) {
        return http.get()
                .uri(address, values)
                .accept(type)
                .retrieve()
                .onStatus(status -> status.isError(), ApiClient::refuse)
                .toEntity(byte[].class);
    }

    /**
     * What an address answers to being sent something.
     *
     * @throws ApiRefusal if it is refused
     */
    <T> T post(Class<T> type, Object body, String address, Object... values) {
        byte[] answer =
                read(
                        http.post()
                                .uri(address, values)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(JSON.writeValueAsBytes(body)));
        return JSON.readValue(answer, type);
    }

    private static byte[] read(RestClient.RequestHeadersSpec<?> request) {
        return request.retrieve()
                .onStatus(status -> status.isError(), ApiClient::refuse)
                .requiredBody(byte[].class);
    }

    private static void refuse(HttpRequest request, ClientHttpResponse response)
            throws IOException {
        throw new ApiRefusal(
                JSON.readValue(response.getBody().readAllBytes(), ApiRefusal.Problem.class));
    }
}
