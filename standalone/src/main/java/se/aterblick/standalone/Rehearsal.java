package se.aterblick.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import se.aterblick.standalone.provider.DemoAccount;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts everything on a data folder that is thrown away, asks what is asked first, and stops: an
 * AOT cache is made of what ran meanwhile.
 */
final class Rehearsal {

    /** Often enough that the profiles that the cache keeps tell something. */
    private static final int ROUNDS = 20;

    private static final List<String> QUESTIONS =
            List.of(
                    "/follow-up/v1/plans",
                    "/follow-up/v1/openapi.json",
                    "/reporting/v1/openapi.json");

    private Rehearsal() {}

    /**
     * Takes one argument, the data folder. An answer that is not as expected ends it without
     * success, so that nothing is made of half a rehearsal.
     */
    public static void main(String... arguments) throws Exception {
        int port = Ports.free();
        Standalone.main(
                "--data=" + arguments[0], "--port=" + port, "--management-port=" + Ports.free());
        try (HttpClient client = HttpClient.newHttpClient()) {
            ask(client, "http://localhost:" + port);
        } catch (IOException | RuntimeException e) {
            System.err.println("The rehearsal failed: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void ask(HttpClient client, String base)
            throws IOException, InterruptedException {
        String token = token(client, base);
        for (int round = 0; round < ROUNDS; round++) {
            for (String question : QUESTIONS) {
                answer(
                        client,
                        HttpRequest.newBuilder(URI.create(base + question))
                                .header("Authorization", "Bearer " + token)
                                .build());
            }
        }
    }

    private static String token(HttpClient client, String base)
            throws IOException, InterruptedException {
        String login = DemoAccount.ALL.getFirst().login() + ":" + DemoAccount.SECRET;
        String answer =
                answer(
                        client,
                        HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                login.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build());
        return JsonMapper.shared().readTree(answer).required("access_token").asString();
    }

    private static String answer(HttpClient client, HttpRequest question)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(question.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
