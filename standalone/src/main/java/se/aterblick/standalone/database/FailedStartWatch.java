package se.aterblick.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ends the wait for a server that has already given up: the library looks only at the port and
 * would wait to the end.
 */
final class FailedStartWatch implements AutoCloseable {

    private static final Pattern GAVE_UP =
            Pattern.compile("pg_ctl: (error|could not start server)");

    private final Thread watch;

    private FailedStartWatch(Thread watch) {
        this.watch = watch;
    }

    /** Interrupts the calling thread as soon as the log says that the server gave up. */
    static FailedStartWatch over(Path log) {
        Thread starter = Thread.currentThread();
        return new FailedStartWatch(
                Thread.ofVirtual()
                        .start(() -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Pause.millis(200);
                                if (read(log).stream()
                                        .anyMatch(line -> GAVE_UP.matcher(line).find())) {
                                    starter.interrupt();
                                    return;
                                }
                            }
                        }));
    }

    /** What PostgreSQL said last that explains a failed start. */
    static String lastWords(Path log, Throwable otherwise) {
        Optional<String> line =
                read(log).stream()
                        .filter(text -> text.contains("FATAL:") || text.contains("error:"))
                        .reduce((_, later) -> later);
        return line.orElse(String.valueOf(otherwise.getMessage()));
    }

    private static List<String> read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
