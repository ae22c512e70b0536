package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTests {

    @TempDir Path home;

    @Test
    void saysInOneLineThatAPortIsTakenBeforeItTouchesTheDataFolder() throws Exception {
        Path data = home.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChildJvm child =
                        ChildJvm.run(
                                Standalone.class,
                                "--port=" + taken.getLocalPort(),
                                "--management-port=" + FreePorts.one(),
                                "--data=" + data)) {
            assertThat(child.awaitExit()).isEqualTo(2);
            assertThat(child.output())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort());
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void saysInOneLineThatAFolderIsForeign() throws Exception {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        try (ChildJvm child = start()) {
            assertThat(child.awaitExit()).isEqualTo(2);
            assertThat(child.output()).singleElement().asString().contains("something else");
        }
    }

    @Test
    void saysWhereItListensAndStopsCleanly() throws Exception {
        try (ChildJvm child = start()) {
            child.awaitLine(line -> line.contains("Återblick is ready"));
            child.awaitLine(line -> line.contains("aldrig i drift"));
            child.awaitLine(line -> line.contains("never use it in production"));
            child.awaitLine(line -> line.contains("-u demo-auditor-other:demo"));
            child.ask();
            assertThat(child.awaitExit()).isEqualTo(143);
            assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(home.resolve("postgresql.log")))
                    .contains("database system is shut down");
        }
        looksForSamplesOnlyUntilTheyAreThere();
    }

    private void looksForSamplesOnlyUntilTheyAreThere() throws Exception {
        Path note = home.resolve("samples.loaded");
        try (ChildJvm again = start()) {
            again.awaitLine(line -> line.endsWith("samples are there"));
            again.awaitLine(line -> line.contains("Återblick is ready"));
        }
        Files.writeString(note, "those of another release");
        try (ChildJvm after = start()) {
            after.awaitLine(line -> line.matches(".*samples are there after \\d+ ms"));
            after.awaitLine(line -> line.contains("Återblick is ready"));
        }
        assertThat(note).content().contains("sha-256:").contains("updates");
    }

    private ChildJvm start() throws Exception {
        return ChildJvm.run(
                Standalone.class,
                "--port=" + FreePorts.one(),
                "--management-port=" + FreePorts.one(),
                "--data=" + home);
    }
}
