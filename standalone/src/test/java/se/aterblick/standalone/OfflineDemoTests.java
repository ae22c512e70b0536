package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's proof without the service, with the service stopped and started where it says so.
 */
class OfflineDemoTests {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = PROJECT.resolve("README.md");
    private static final String RUNNING = "<!-- offline: running -->";
    private static final String STOPPED = "<!-- offline: stopped -->";

    @TempDir Path folder;

    @Test
    void provesTheReportWithoutTheServiceAndNamesWhatAnAdministratorAltered() throws Exception {
        psql();
        List<WalkThrough.Step> running = WalkThrough.in(README, RUNNING).steps();
        List<WalkThrough.Step> stopped = WalkThrough.in(README, STOPPED).steps();
        assertThat(running).hasSize(4);
        assertThat(stopped).hasSize(1);

        withStandalone(running.subList(0, 1));
        check(stopped, new WalkThrough(stopped).run(this::here, folder));
        withStandalone(running.subList(1, 4));
    }

    private void withStandalone(List<WalkThrough.Step> steps) throws Exception {
        int port = FreePorts.one();
        WalkThrough.Step signIn = signIn();
        try (ChildJvm standalone =
                ChildJvm.run(
                        Standalone.class,
                        "--port=" + port,
                        "--management-port=" + FreePorts.one(),
                        "--data=" + folder.resolve(".data"))) {
            standalone.awaitLine(line -> line.contains("Återblick is ready"));
            try {
                WalkThrough session =
                        new WalkThrough(Stream.concat(Stream.of(signIn), steps.stream()).toList());
                List<String> printed =
                        session.run(
                                commands ->
                                        here(commands)
                                                .replace(
                                                        "http://localhost:8080",
                                                        "http://localhost:" + port),
                                folder);
                check(steps, printed.subList(1, printed.size()));
            } finally {
                standalone.ask();
                standalone.awaitExit();
            }
        }
    }

    private static WalkThrough.Step signIn() throws IOException {
        return WalkThrough.in(README).steps().getFirst();
    }

    private static void check(List<WalkThrough.Step> steps, List<String> printed) {
        assertThat(printed).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).check(printed.get(i));
        }
    }

    private String here(String commands) {
        return "PATH="
                + folder.resolve("bin")
                + ":$PATH\n"
                + commands.replace("./verify", PROJECT.resolve("verify").toString());
    }

    private void psql() throws IOException {
        Path psql = Files.createDirectories(folder.resolve("bin")).resolve("psql");
        Files.writeString(
                psql,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                PsqlStandIn.class.getName()));
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
    }
}
