package se.aterblick.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;

/** What is typed wrongly is explained. */
class MainTests {

    private static final String KEY = TestLog.withNewKey().key().vkey();

    @Test
    void explainsItselfWhenAskedWrongly() {
        for (List<String> arguments :
                List.of(
                        List.<String>of(),
                        List.of("unknown"),
                        List.of("verify"),
                        List.of("verify", "p.zip"),
                        List.of("verify", "p.zip", "--key"),
                        List.of("verify", "p.zip", "--key", "no-key"),
                        List.of("verify", "p.zip", "q.zip", "--key", KEY),
                        List.of("verify", "p.zip", "--key", KEY, "--unknown", "x"),
                        List.of(
                                "verify",
                                "p.zip",
                                "--key",
                                NoteKey.ofWitness("revisor.example/v1").vkey()),
                        List.of("verify", "p.zip", "--key", KEY, "--tsa", "missing.pem"))) {
            Run run = Run.of(arguments);
            assertThat(run.code()).as("%s", arguments).isEqualTo(2);
            assertThat(run.out()).contains("verify <paket.zip> --key");
        }
        assertThat(Run.of("verify", "--help").code()).isZero();
        assertThat(Run.of("verify", "missing.zip", "--key", KEY).code()).isEqualTo(2);
    }
}
