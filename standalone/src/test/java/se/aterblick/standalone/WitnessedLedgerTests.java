package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who holds the database and the ledger's key changes an event and makes the whole ledger
 * anew, signatures included. The service itself cannot tell; those who saw the old one can.
 */
class WitnessedLedgerTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String EVIDENCE = "/follow-up/v1/plans/rgs-2024/reports/AR/evidence";

    @TempDir Path folder;

    @Test
    void aWitnessAndEarlierEvidenceCatchALedgerThatWasMadeAnew() throws Exception {
        String witness =
                Told.by("keygen", "--name", "revisor.example/v1", "--out", file("witness.key"))
                        .text()
                        .strip();
        Path before = folder.resolve("before.zip");
        Path after = folder.resolve("after.zip");

        try (Running running = new Running(witness)) {
            Files.write(folder.resolve("ledger.key"), running.get("/follow-up/v1/ledger/key", ""));
            assertThat(watch(running).code()).isZero();
            Files.write(before, running.evidence());
        }
        assertThat(
                        Told.by(
                                "verify",
                                before.toString(),
                                "--key",
                                file("ledger.key"),
                                "--witness",
                                witness))
                .satisfies(told -> assertThat(told.code()).as(told.text()).isZero())
                .satisfies(told -> assertThat(told.text()).contains("OK          Vittne"));

        try (Running running = new Running(witness)) {
            running.rewriteHistory();
        }
        try (Running running = new Running(witness)) {
            Files.write(after, running.evidence());

            Told refusal = watch(running);

            assertThat(refusal.code()).as(refusal.text()).isEqualTo(1);
        }
        // By itself the new ledger is consistent: it is signed with the ledger's own key.
        assertThat(Told.by("verify", after.toString(), "--key", file("ledger.key")).text())
                .contains("OK          Händelserna i loggen");
        assertThat(
                        Told.by(
                                "verify",
                                after.toString(),
                                "--key",
                                file("ledger.key"),
                                "--witness",
                                witness))
                .satisfies(told -> assertThat(told.code()).isEqualTo(1))
                .satisfies(told -> assertThat(told.text()).contains("FEL         Vittne"));
        assertThat(
                        Told.by(
                                "verify",
                                after.toString(),
                                "--key",
                                file("ledger.key"),
                                "--against",
                                before.toString()))
                .satisfies(told -> assertThat(told.code()).isEqualTo(1))
                .satisfies(told -> assertThat(told.text()).contains("FEL         Jämförelse"));
    }

    private Told watch(Running running) {
        return Told.by(
                "witness",
                "--log",
                running.address() + "/follow-up/v1/ledger",
                "--log-key",
                file("ledger.key"),
                "--key",
                file("witness.key"),
                "--state",
                file("witness.json"),
                "--once",
                "--submit");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Standalone on the same data each time, with a witness it knows. */
    private final class Running implements AutoCloseable {

        private final int port = FreePorts.one();
        private final ChildJvm process;

        Running(String witness) throws IOException, InterruptedException {
            process =
                    ChildJvm.run(
                            Standalone.class,
                            Map.of("ATERBLICK_LEDGER_WITNESSES", witness),
                            "--port=" + port,
                            "--management-port=" + FreePorts.one(),
                            "--data=" + folder.resolve("data"));
            process.awaitLine(line -> line.contains("Återblick is ready"));
        }

        String address() {
            return "http://localhost:" + port;
        }

        byte[] evidence() throws IOException, InterruptedException {
            String login =
                    Base64.getEncoder()
                            .encodeToString("demo-auditor:demo".getBytes(StandardCharsets.UTF_8));
            HttpRequest token =
                    HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "grant_type=client_credentials"))
                            .build();
            byte[] answer = CLIENT.send(token, HttpResponse.BodyHandlers.ofByteArray()).body();
            String bearer = new JsonMapper().readTree(answer).path("access_token").asString();
            return get(EVIDENCE, bearer);
        }

        byte[] get(String path, String bearer) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
            if (!bearer.isEmpty()) {
                request.header("Authorization", "Bearer " + bearer);
            }
            // The ledger follows a moment after the projections.
            for (int i = 0; i < 200; i++) {
                HttpResponse<byte[]> answer =
                        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                Thread.sleep(50);
            }
            throw new AssertionError("no answer from " + path);
        }

        /** Alters a figure and what follows from it in the ledger, which is then made anew. */
        void rewriteHistory() throws IOException, SQLException {
            Path cluster = folder.resolve("data/postgresql");
            String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
            String password = Files.readString(folder.resolve("data/superuser.secret")).strip();
            List<String> statements = new ArrayList<>();
            statements.add("SET session_replication_role = replica");
            statements.add(
                    """
                    UPDATE event_store.event SET payload = convert_to(replace(convert_from(payload, 'UTF8'),
                        '"85.6"', '"85.5"'), 'UTF8')
                    WHERE plan_id = 'rgs-2024' AND event_type = 'outcome.recorded'
                    """);
            statements.add(
                    "TRUNCATE ledger.entry, ledger.tile, ledger.cosignature, ledger.time_stamp, ledger.checkpoint");
            try (Connection connection =
                            DriverManager.getConnection(
                                    "jdbc:postgresql://127.0.0.1:" + port + "/aterblick",
                                    "postgres",
                                    password);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        @Override
        public void close() throws IOException {
            process.ask();
            try {
                process.awaitExit();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.close();
        }
    }
}
