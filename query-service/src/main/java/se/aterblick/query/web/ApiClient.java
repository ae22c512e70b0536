package se.aterblick.query.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.caller.Caller;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public interfaces as one person may use them; what they have written, they read. */
final class ApiClient {

    /** Pages read what they show, and pass over the rest. */
    private static final JsonMapper JSON =
            PlanJson.mapper()
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final RestClient http;
    private final SignedIn person;

    ApiClient(RestClient http, SignedIn person) {
        this.http = http;
        this.person = person;
    }

    Caller caller() {
        return person.caller();
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

    /** A part of an answer, as something that is shown. */
    <T> T as(Class<T> type, JsonNode part) {
        return JSON.treeToValue(part, type);
    }

    /**
     * All rows of a list, page after page.
     *
     * @param address with a query
     * @throws ApiRefusal if it is not 200
     */
    <T> List<T> all(Class<T> type, String address, Object... values) {
        List<T> rows = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + cursor;
            JsonNode page = get(JsonNode.class, address + "&limit=500" + next, values);
            page.path("items").forEach(row -> rows.add(JSON.treeToValue(row, type)));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return rows;
    }

    /**
     * The bytes that an address answers.
     *
     * @throws ApiRefusal if it is not 200
     */
    byte[] bytes(String address, Object... values) {
        RestClient.RequestHeadersSpec<?> request = http.get().uri(address, values);
        @Nullable String freshness = person.freshness();
        return read(
                freshness == null ? request : request.header(ConsistencyToken.HEADER, freshness));
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
        return post(type, body, Map.of(), address, values);
    }

    /**
     * The same with headers.
     *
     * @throws ApiRefusal if it is refused
     */
    <T> T post(
            Class<T> type,
            Object body,
            Map<String, String> headers,
            String address,
            Object... values) {
        byte[] answer =
                read(
                        http.post()
                                .uri(address, values)
                                .headers(all -> headers.forEach(all::set))
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(json(body)));
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

    /** What is sent, byte by byte. */
    static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    private byte[] read(RestClient.RequestHeadersSpec<?> request) {
        ResponseEntity<byte[]> answer =
                request.retrieve()
                        .onStatus(status -> status.isError(), ApiClient::refuse)
                        .toEntity(byte[].class);
        @Nullable String written = answer.getHeaders().getFirst(ConsistencyToken.HEADER);
        if (written != null) {
            person.hasWritten(written);
        }
        byte[] body = answer.getBody();
        return body == null ? new byte[0] : body;
    }

    private static void refuse(HttpRequest request, ClientHttpResponse response)
            throws IOException {
        throw new ApiRefusal(
                JSON.readValue(response.getBody().readAllBytes(), ApiRefusal.Problem.class));
    }
}
