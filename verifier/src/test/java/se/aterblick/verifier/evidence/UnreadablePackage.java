package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;

/** Packages that are refused with a message and exit code 2, without anything being written. */
abstract class UnreadablePackage {

    @TempDir Path folder;

    Run assertUnreadable(byte[] zip) {
        try {
            Path file = Files.write(folder.resolve("p.zip"), zip);
            Run run = Run.of("verify", file.toString(), "--key", TestLog.withNewKey().key().vkey());
            assertThat(run.code()).as(run.out()).isEqualTo(2);
            assertThat(run.out()).startsWith("FEL").doesNotContain("oväntat");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
            return run;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
