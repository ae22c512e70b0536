package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;

/** More at once than the service takes on, and clients that never finish what they send. */
class TooManyCommandsTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;
    private static final int BEYOND = 20;
    private static final int SLOW = 300;
    private static final int MOST_TRIES = 1_000;

    @Test
    void areToldSoAndRecordedWhenSentAgain() throws Exception {
        AdoptedPlan plan = AdoptedPlan.of("for-manga");
        AdoptedPlan imported = AdoptedPlan.of("for-manga-rader");
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        List<Thread> callers = new ArrayList<>();

        try (Connection owner = SERVICE.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // Whoever appends waits until this transaction ends; nobody is kept from reading.
            statement.execute("LOCK TABLE event_store.event IN EXCLUSIVE MODE");
            for (int i = 0; i < RunningService.PLACES + BEYOND; i++) {
                String key = "many-" + i;
                callers.add(Thread.startVirtualThread(() -> answers.put(key, report(plan, key))));
            }
            for (int i = 0; i < MOST_TRIES && answers.size() < BEYOND; i++) {
                Thread.sleep(10);
            }
            assertThat(answers)
                    .hasSize(BEYOND)
                    .allSatisfy((key, answer) -> {
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.string("code")).isEqualTo("too-many-commands");
                        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
                    });
            Answer rows = row(imported).send().expect(503);
            assertThat(rows.string("code")).isEqualTo("too-many-commands");
            assertThat(SERVICE.management("/actuator/prometheus"))
                    .contains("aterblick_commands_places_free 0.0");
            owner.rollback();
        }
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(answers.values().stream().filter(answer -> answer.status() == 201))
                .hasSize(RunningService.PLACES);
        assertThat(SERVICE.payloads(plan.id())).hasSize(1 + RunningService.PLACES);
        assertThat(SERVICE.payloads(imported.id())).hasSize(1);

        answers.keySet().forEach(key -> report(plan, key).expect(201));
        row(imported).send().expect(201);
        assertThat(SERVICE.payloads(plan.id())).hasSize(1 + RunningService.PLACES + BEYOND);
        assertThat(SERVICE.payloads(imported.id())).hasSize(2);
    }

    @Test
    void takesUpdatesThoughMoreClientsThanPlacesStopInTheMiddleOfTheirs() throws Exception {
        AdoptedPlan plan = AdoptedPlan.of("langsamma");
        String half =
                """
                POST %s/outcomes HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: slow\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"indicator":\
                """
                        .formatted(AdoptedPlan.path(plan.id()), TestTokens.of(Callers.MANAGER));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket("localhost", SERVICE.port());
                slow.add(socket);
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }

            report(plan, "not-slow").expect(201);
            for (Socket socket : slow) {
                // It was answered beside them, not after the server had given them up.
                assertThat(socket.getInputStream().available()).isZero();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Answer report(AdoptedPlan plan, String key) {
        return plan.to(
                        "outcomes",
                        "{'indicator':'osa-varde','period':'AR','value':'65'}",
                        Callers.MANAGER)
                .key(key)
                .send();
    }

    private static Call row(AdoptedPlan plan) {
        return plan.rows(
                "",
                "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65'}}");
    }
}
