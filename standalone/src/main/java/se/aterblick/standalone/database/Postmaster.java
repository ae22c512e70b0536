package se.aterblick.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.aterblick.standalone.StartupProblem;

/**
 * The PostgreSQL process that serves one cluster, found by its {@code postmaster.pid} and
 * recognised beyond doubt before it is touched.
 */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final ProcessHandle process;
    private final Path cluster;

    private Postmaster(ProcessHandle process, Path cluster) {
        this.process = process;
        this.cluster = cluster;
    }

    /** The server of this cluster if one runs, whoever started it. */
    static Optional<Postmaster> of(Path cluster) {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .map(process -> new Postmaster(process, cluster))
                .filter(Postmaster::serves);
    }

    /**
     * Removes a {@code postmaster.pid} whose number now belongs to another program: PostgreSQL
     * would refuse to start. Must be called with the folder's lock held and no server running;
     * PostgreSQL's shared memory still guards the data.
     */
    static void forgetStale(Path cluster) throws IOException {
        if (pid(cluster).flatMap(ProcessHandle::of).isPresent() && of(cluster).isEmpty()) {
            Files.deleteIfExists(pidFile(cluster));
        }
    }

    long pid() {
        return process.pid();
    }

    /**
     * Fast shutdown (clients are disconnected, all is written); after a minute an immediate one.
     */
    void stop() {
        signal("INT");
        if (!gone(PATIENCE)) {
            signal("QUIT");
            if (!gone(LAST_PATIENCE)) {
                throw new StartupProblem(
                        "PostgreSQL (process %d) on %s does not stop: stop it by hand, then start again."
                                .formatted(process.pid(), cluster));
            }
        }
    }

    private boolean gone(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (serves()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Pause.millis(20);
        }
        return true;
    }

    /** A recycled process number or a zombie is not this cluster's server. */
    private boolean serves() {
        ProcessHandle.Info info = process.info();
        boolean postgres =
                info.command().map(command -> Path.of(command).endsWith("postgres")).orElse(false);
        return postgres
                && (startedOn(List.of(info.arguments().orElse(new String[0]))) || worksIn());
    }

    private boolean startedOn(List<String> arguments) {
        int option = arguments.indexOf("-D");
        return option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(cluster.toString());
    }

    /** PostgreSQL's working directory is its cluster, even after the folder was moved. */
    private boolean worksIn() {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartupProblem(
                    "The program kill is missing, so PostgreSQL cannot be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Long> pid(Path cluster) {
        try {
            return Files.readAllLines(pidFile(cluster)).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
