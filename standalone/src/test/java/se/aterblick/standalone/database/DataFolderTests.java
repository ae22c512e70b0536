package se.aterblick.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.standalone.database.EmbeddedDatabaseTests.assertOneLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir Path home;

    @Test
    void isCreatedForItsOwnerOnly() throws Exception {
        Path data = home.resolve("new/data");
        try (DataFolder folder = DataFolder.claim(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
        }
        DataFolder.claim(data).close();
    }

    @Test
    void refusesASecondUseAtTheSameTime() {
        try (DataFolder _ = DataFolder.claim(home)) {
            assertOneLine(
                    () -> DataFolder.claim(home),
                    "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesAFolderOfSomethingElseAndLeavesItAlone() throws Exception {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        assertOneLine(() -> DataFolder.claim(home), "something else");
        try (Stream<Path> entries = Files.list(home)) {
            assertThat(entries).containsExactly(home.resolve("thesis.txt"));
        }
    }

    @Test
    void refusesWhatIsNoFolder() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        assertOneLine(() -> DataFolder.claim(file), "is not a folder");
        assertOneLine(() -> DataFolder.claim(file.resolve("below")), "is not a folder");
    }

    @Test
    void refusesWhereItMayNotWrite() {
        assertOneLine(() -> DataFolder.claim(Path.of("/proc/aterblick")), "cannot be written");
    }
}
