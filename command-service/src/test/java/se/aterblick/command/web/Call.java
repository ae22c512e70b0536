package se.aterblick.command.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.mutation.RawRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request to the running service; a caller is somebody with a valid token. */
final class Call {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = PlanJson.mapper();

    /** Where everything is. */
    static final String ROOT = "/reporting/v1";

    /** The plan most requests are about. */
    static final String PLAN = ROOT + "/plans/small-2024";

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    private Call(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** JSON may be written with apostrophes for quotation marks. */
    static Call post(String path, String json) {
        return new Call("POST", path, Map.of(), new byte[0]).json(json.replace('\'', '"'));
    }

    /** Sends a value as the service itself writes it. */
    static Call post(String path, Object value) {
        return new Call("POST", path, Map.of(), new byte[0]).json(JSON.writeValueAsString(value));
    }

    static Call put(String path, Object value) {
        return new Call("PUT", path, Map.of(), new byte[0]).json(JSON.writeValueAsString(value));
    }

    static Call of(String method, String path) {
        return new Call(method, path, Map.of(), new byte[0]);
    }

    Call by(Caller caller) {
        return token(TestTokens.of(caller));
    }

    Call token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Call key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }

    Call bytes(byte[] bytes) {
        return new Call(method, path, headers, bytes);
    }

    Call json(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json");
    }

    Call yaml(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/yaml");
    }

    /** The same request, still valid, to be made into anything. */
    RawRequest raw() {
        RawRequest raw = new RawRequest(method, path, List.of(), body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            raw = raw.and(header.getKey(), header.getValue());
        }
        return raw;
    }

    Answer send() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningService.INSTANCE.address() + path))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(this + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String string(String member) {
            return json().path(member).asString("");
        }

        /** The same answer, if the status is as expected. */
        Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ", got " + status() + " " + text());
            }
            return this;
        }
    }
}
