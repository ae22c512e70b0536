package se.aterblick.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service with its samples in a process of its own, started once for all tests of this
 * JVM.
 */
public final class RunningStandalone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final ChildJvm process;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningStandalone(String base, ChildJvm process) {
        this.base = base;
        this.process = process;
    }

    /** A service of one's own on a data folder, ready. */
    public static RunningStandalone on(Path data) {
        try {
            int port = FreePorts.one();
            ChildJvm process =
                    ChildJvm.run(
                            Standalone.class,
                            "--data=" + data,
                            "--port=" + port,
                            "--management-port=" + FreePorts.one());
            process.awaitLine(line -> line.contains("is ready"));
            return new RunningStandalone("http://localhost:" + port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process it runs in. */
    public ChildJvm process() {
        return process;
    }

    /** The service, ready; the first call starts it. */
    public static RunningStandalone get() {
        return Started.INSTANCE;
    }

    /** Where it listens, without a slash at the end. */
    public String base() {
        return base;
    }

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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!account.isEmpty()) {
            request.header(
                    "Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token));
        }
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return new Answer(exchange(request.build()));
    }

    /** A token by client credentials, as the welcome lines say. */
    private String token(String account) {
        String login = account + ":demo";
        String form =
                "grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        login.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return JSON.readTree(exchange(request).body()).get("access_token").asString();
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

    private static final class Started {
        static final RunningStandalone INSTANCE = start();

        private static RunningStandalone start() {
            try {
                Path data = Files.createTempDirectory("aterblick-test");
                RunningStandalone service = RunningStandalone.on(data.resolve("data"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, data)));
                return service;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(RunningStandalone service, Path data) {
            try {
                service.process.ask();
                service.process.awaitExit();
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
