package se.aterblick.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another JVM that appends from several threads, half of the time to a plan all share, and prints
 * the name of each command once it is told that its events are stored.
 */
final class AppendingProcess implements AutoCloseable {

    /** What every command records. */
    static final int EVENTS_OF_A_COMMAND = 3;

    private static final String READY = "ready";
    private static final String STORED = "stored ";
    private static final String END = ".";

    private final Process process;
    private final BufferedReader answers;
    private final List<String> answered = new ArrayList<>();

    private AppendingProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until it runs. */
    static AppendingProcess start(String url, int threads, int commandsPerThread)
            throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AppendingProcess.class.getName(),
                                url,
                                String.valueOf(threads),
                                String.valueOf(commandsPerThread))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        AppendingProcess appending = new AppendingProcess(process);
        appending.readTo(READY);
        return appending;
    }

    /** As {@code kill -9} does; what it had printed can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits until something is stored. */
    void awaitFirstAnswer() throws IOException {
        while (answered.isEmpty()) {
            take(next());
        }
    }

    private void readTo(String expected) throws IOException {
        while (!expected.equals(next())) {
            // It logs, too.
        }
    }

    private String next() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the other JVM ended");
        }
        return line;
    }

    /** The commands that were answered, up to its end. */
    List<String> answered() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            take(line);
        }
        return answered;
    }

    /** A line that was cut short by a kill was not an answer. */
    private void take(String line) {
        if (line.startsWith(STORED) && line.endsWith(END)) {
            answered.add(line.substring(STORED.length(), line.length() - END.length()));
        }
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[1]);
        int commands = Integer.parseInt(arguments[2]);
        try (HikariDataSource pool = pool(arguments[0])) {
            Writers writers =
                    new Writers(
                            PostgresEventStorage.engine(pool),
                            "p" + ProcessHandle.current().pid(),
                            command -> System.out.println(STORED + command + END));
            System.out.println(READY);
            writers.run(threads, commands);
        }
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("aterblick_command");
        pool.setPassword("test");
        return pool;
    }
}
