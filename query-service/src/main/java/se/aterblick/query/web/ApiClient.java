package se.aterblick.query.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
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

    /** A file to be sent. */
    static final class Upload {

        private final String name;
        private final MediaType type;
        private final byte[] bytes;

        Upload(String name, MediaType type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }
    }

    /**
     * The bytes that an address answers in a format.
     *
     * @throws ApiRefusal if it is not 200
     */
    byte[] bytes(MediaType format, String address, Object... values) {
        return read(http.get().uri(address, values).accept(format));
    }

    /**
     * What an address answers to being sent a file.
     *
     * @param key names the request, so that it is done once; null where nothing is recorded
     * @throws ApiRefusal if it is refused
     */
    <T> T send(Class<T> type, Upload file, @Nullable String key, String address, Object... values) {
        RestClient.RequestBodySpec request =
                http.post().uri(address, values).contentType(file.type);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return JSON.readValue(read(request.body(file.bytes)), type);
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
