package se.aterblick.standalone.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import se.aterblick.standalone.soak.Reply.Answer;
import se.aterblick.standalone.soak.Reply.Unheard;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.History;
import se.aterblick.standalone.soak.model.Law;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person at one address, who asks again as the interface says: later where nobody can answer,
 * under the same key where no answer came.
 */
final class Client {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(70);
    private static final Duration LONGEST_TRYING = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final String name;
    private final String account;
    private final int port;
    private final int tokensFrom;
    private final History history;
    private final Tally tally;
    private volatile String token = "";

    /**
     * @param name who that is in the history
     * @param account the demo account
     */
    Client(String name, String account, int port, History history, Tally tally) {
        this(name, account, port, port, history, tally);
    }

    private Client(
            String name, String account, int port, int tokensFrom, History history, Tally tally) {
        this.name = name;
        this.account = account;
        this.port = port;
        this.tokensFrom = tokensFrom;
        this.history = history;
        this.tally = tally;
    }

    String name() {
        return name;
    }

    History history() {
        return history;
    }

    Tally tally() {
        return tally;
    }

    /** The same person, past the one address. */
    Client at(Instance instance) {
        return new Client(
                name + " at " + instance.name(),
                account,
                instance.process().port(),
                tokensFrom,
                history,
                tally);
    }

    /** Reads, and reads again until there is an answer that is one. */
    Answer get(String path, String consistencyToken) throws InterruptedException {
        return consistencyToken.isEmpty()
                ? insist("GET", path, "")
                : insist("GET", path, "", "Consistency-Token", consistencyToken);
    }

    /** Sends the same request until an answer says what came of it. */
    Answer insist(String method, String path, String body, String... headers)
            throws InterruptedException {
        long until = System.nanoTime() + LONGEST_TRYING.toNanos();
        boolean mayBeDone = false;
        for (int tries = 1; ; tries++) {
            Reply reply = once(method, path, body, headers);
            switch (reply) {
                case Unheard _ -> {
                    tally.count("connections broken");
                    mayBeDone = true;
                }
                case Answer answer when answer.isForLater() -> {
                    tally.count("told to come later: " + answer.status() + " " + answer.code());
                    mayBeDone |= answer.code().equals("outcome-unknown");
                }
                case Answer answer when answer.status() >= 500 -> {
                    history.note(Breach.of(Law.KNOWN_ANSWERS, "{} {}: {}", method, path, answer));
                    mayBeDone = true;
                }
                case Answer answer -> {
                    if (method.equals("POST") && tries > 1) {
                        tally.count("updates sent again");
                        tally.count("updates whose outcome was unknown at first", mayBeDone);
                    }
                    return answer;
                }
            }
            if (System.nanoTime() > until) {
                history.note(
                        Breach.of(Law.KNOWN_ANSWERS, "gave up: {} {}: {}", method, path, reply));
                throw new AssertionError("gave up: " + method + " " + path + ": " + reply);
            }
            Thread.sleep(PAUSE);
        }
    }

    private Reply once(String method, String path, String body, String... headers)
            throws InterruptedException {
        String bearer = token;
        if (bearer.isEmpty()) {
            bearer = login();
            token = bearer;
        }
        HttpRequest.Builder request =
                to(port, path)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + bearer);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        Reply reply = exchange(request.build());
        if (reply instanceof Answer answer && answer.status() == 401) {
            token = "";
        }
        return reply;
    }

    private String login() throws InterruptedException {
        byte[] secret = (account + ":demo").getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                to(tokensFrom, "/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(secret))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        while (true) {
            if (exchange(request) instanceof Answer answer && answer.isGood()) {
                return JSON.readTree(answer.body()).path("access_token").asString();
            }
            Thread.sleep(PAUSE);
        }
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LONGEST_ANSWER);
    }

    private static Reply exchange(HttpRequest request) throws InterruptedException {
        try {
            return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            return new Unheard(broken.toString());
        }
    }
}
