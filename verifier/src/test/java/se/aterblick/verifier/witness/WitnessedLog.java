package se.aterblick.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.LogServer;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;

/** A log that a witness looks at, and what the witness remembers of it. */
abstract class WitnessedLog {

    @TempDir Path folder;

    final TestLog log = TestLog.withNewKey();
    final LogServer server = new LogServer(log);
    String vkey = "";

    @BeforeEach
    void fill() {
        log.addAll(SmallPlanStream.untilSpringDecision().events());
        Run made = Run.of("keygen", "--name", "revisor.example/v1", "--out", key().toString());
        assertThat(made.code()).isZero();
        vkey = made.out().strip();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    TestLog rewritten() {
        TestLog rewritten = log.fork();
        rewritten
                .events()
                .set(2, rewritten.events().get(2).withRecordedAt("2024-02-01T08:01:59.000Z"));
        return rewritten;
    }

    Run look(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "witness",
                                "--log",
                                server.address(),
                                "--log-key",
                                log.key().vkey(),
                                "--key",
                                key().toString(),
                                "--state",
                                state().toString(),
                                "--once"));
        arguments.addAll(List.of(more));
        return Run.of(arguments);
    }

    Checkpoint kept() throws IOException {
        String note = JsonReader.object(Files.readAllBytes(state())).text("checkpoint");
        return Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    List<String> refused() throws IOException {
        return JsonReader.object(Files.readAllBytes(state())).texts("refused");
    }

    Path key() {
        return folder.resolve("witness.key");
    }

    Path state() {
        return folder.resolve("state.json");
    }
}
