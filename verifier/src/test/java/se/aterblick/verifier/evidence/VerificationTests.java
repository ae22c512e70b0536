package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** A package that is right is found right. */
class VerificationTests {

    @TempDir private Path folder;

    private final TestLog log = TestLog.withNewKey();

    @BeforeEach
    void fill() {
        log.addStranger().addAll(SmallPlanStream.wholeYear().events());
        log.addStranger().addStranger();
    }

    @Test
    void findsAPackageRight() {
        Path file =
                TestPackage.of(log, SmallPlan.ID.value(), "AR", log.size())
                        .write(folder.resolve("p.zip"));

        Run run = Run.of("verify", file.toString(), "--key", log.key().vkey());

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .doesNotContain("FEL")
                .contains("RESULTAT: allt som prövades stämmer.");
    }
}
