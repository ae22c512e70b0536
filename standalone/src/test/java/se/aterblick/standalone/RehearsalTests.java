package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTests {

    @Test
    void startsAsksAndStopsByItself(@TempDir Path folder) throws Exception {
        try (ChildJvm rehearsal =
                ChildJvm.run(Rehearsal.class, folder.resolve("data").toString())) {
            assertThat(rehearsal.awaitExit()).as(String.join("\n", rehearsal.output())).isZero();
            assertThat(rehearsal.output()).anyMatch(line -> line.contains("is ready"));
        }
    }
}
