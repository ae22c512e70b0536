package se.aterblick.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both APIs and an OpenID provider with the demo accounts, running, with the samples recorded. */
public abstract sealed class RunningSystem permits RunningStandalone, SeparateServices {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Where a path is served, without a slash at the end. */
    protected abstract String addressOf(String path);

    /** An answer: its status, headers and body. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String account, String path, String... headers) {
        return send("GET", account, path, "", headers);
    }

    public Answer post(String account, String path, String json, String... headers) {
        return send("POST", account, path, json, headers);
    }

    /**
     * Sends a request.
     *
     * @param account the demo account whose token it carries; none if empty
     * @param body JSON unless a header says otherwise
     * @param headers names and values in turn
     */
    public Answer send(String method, String account, String path, String body, String... headers) {
        return send(method, account, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The same with any body. */
    public Answer send(String method, String account, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                to(path).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!account.isEmpty()) {
            request.header(
                    "Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token));
        }
        if (body.length > 0) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return new Answer(exchange(request.build()));
    }

    /** A token by client credentials, as the welcome lines say. */
    private String token(String account) {
        byte[] login = (account + ":demo").getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                to("/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(login))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return JSON.readTree(exchange(request).body()).get("access_token").asString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(addressOf(path) + path));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
