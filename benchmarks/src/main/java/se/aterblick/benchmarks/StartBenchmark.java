package se.aterblick.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Both services in one process, from nothing to ready, on data that are there already: the jar as
 * it is, and {@code ./run} with its AOT cache. Run where {@code ./run} lies.
 */
public final class StartBenchmark {

    /** Since that long ready, nothing asked: what is left of the start has settled. */
    private static final long SETTLE_MILLIS = 5_000;

    /** Medians of one way to start. */
    public record Figures(double ready, double database, double residentAtReady, double resident) {

        /** In seconds, as if the database had run already. */
        public double readyWithoutDatabase() {
            return ready - database;
        }
    }

    private StartBenchmark() {}

    static void run(int turns) throws Exception {
        System.out.println(
                "| | ready, s | of it PostgreSQL, s | resident when ready, MB | 5 s later, MB |");
        System.out.println("|---|---|---|---|---|");
        Path data = Files.createTempDirectory("start");
        try {
            List<String> jar =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            "standalone/target/aterblick.jar");
            print("the jar", measure(jar, data, turns));
            print("./run", ofRun(data, turns));
            print("./run --no-samples", measure(List.of("./run", "--no-samples"), data, turns));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** What {@code ./run} needs, and what its process holds. */
    public static Figures ofRun(Path data, int turns) throws Exception {
        return measure(List.of("./run"), data, turns);
    }

    /** The first start, which makes the data and for {@code ./run} the cache, does not count. */
    private static Figures measure(List<String> command, Path data, int turns) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int turn = 0; turn <= turns; turn++) {
            all.add(start(command, data));
        }
        List<Figures> counted = all.subList(1, all.size());
        return new Figures(
                Rounds.median(counted.stream().map(Figures::ready).toList()),
                Rounds.median(counted.stream().map(Figures::database).toList()),
                Rounds.median(counted.stream().map(Figures::residentAtReady).toList()),
                Rounds.median(counted.stream().map(Figures::resident).toList()));
    }

    private static Figures start(List<String> command, Path data) throws Exception {
        try (StandaloneProcess process = StandaloneProcess.start(command, data.resolve("data"))) {
            double atReady = process.residentMegabytes();
            TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
            return new Figures(
                    process.secondsToReady(),
                    process.secondsOfDatabase(),
                    atReady,
                    process.residentMegabytes());
        }
    }

    private static void print(String name, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.0f | %.0f |%n",
                name,
                figures.ready(),
                figures.database(),
                figures.residentAtReady(),
                figures.resident());
    }

    /** A port that nothing listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
