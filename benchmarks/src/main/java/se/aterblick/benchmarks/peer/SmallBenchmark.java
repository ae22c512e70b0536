package se.aterblick.benchmarks.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import se.aterblick.benchmarks.HttpBenchmark;
import se.aterblick.benchmarks.Latencies;
import se.aterblick.benchmarks.StartBenchmark;
import tools.jackson.databind.json.JsonMapper;

/**
 * A little of everything in some minutes, and one table of it. Figures so short say whether
 * something broke, not how fast it is. Run where {@code ./run} lies.
 */
public final class SmallBenchmark {

    private static final Scale SCALE = new Scale(List.of(1, 100), List.of(1), 2, 0.5, 3);
    private static final int HTTP_CLIENTS = 32;
    private static final double HTTP_SECONDS = 4;
    private static final String ENVERS = "Envers";

    private final List<Row> rows = new ArrayList<>();

    private SmallBenchmark() {}

    /**
     * A line of the table.
     *
     * @param aim the least the figure shall be, or the most; nothing where it is only shown
     * @param atLeast which of the two
     */
    record Row(String work, String measure, double figure, @Nullable Double aim, boolean atLeast) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |",
                    work,
                    measure,
                    shown(figure),
                    againstAim());
        }

        private String againstAim() {
            if (aim == null) {
                return "– | –";
            }
            boolean isMet = atLeast ? figure >= aim : figure <= aim;
            return (atLeast ? "≥ " : "≤ ") + shown(aim) + (isMet ? " | yes" : " | no");
        }

        private static String shown(double figure) {
            return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.2f", figure);
        }
    }

    /** Runs everything, prints the table, and writes it. */
    public static void run(Path json) throws Exception {
        SmallBenchmark small = new SmallBenchmark();
        long begin = System.nanoTime();
        small.appends();
        small.reports();
        small.record();
        small.add(
                "W5",
                "rebuild of all projections, events/s",
                RebuildBenchmark.measure(10, 1),
                100_000.0,
                true);
        small.http();
        small.start();
        System.out.printf(
                Locale.ROOT,
                "%n%.1f minutes, %d processors, JDK %s%n%n",
                (System.nanoTime() - begin) / 60e9,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println("| | | figure | aim | met |\n|---|---|---|---|---|");
        small.rows.forEach(System.out::println);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("command", "small");
        all.put("when", Instant.now().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("figures", small.rows);
        Files.writeString(
                json,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                        + "\n");
    }

    private void add(
            String work, String measure, double figure, @Nullable Double aim, boolean atLeast) {
        rows.add(new Row(work, measure, figure, aim, atLeast));
    }

    private void appends() throws Exception {
        Map<Integer, Double> aims = Map.of(1, 0.95, 8, 0.95, 32, 2.3);
        for (BatchBenchmark.Figures figures :
                BatchBenchmark.measure(1, List.of(1, 8, 32), 1.5, 3)) {
            add(
                    "W1",
                    "to plain rows, a commit each, clients: " + figures.clients(),
                    figures.ratio(),
                    aims.getOrDefault(figures.clients(), 1.0),
                    true);
        }
        for (BatchBenchmark.Figures figures :
                BatchBenchmark.measure(Workload.ITEMS, List.of(1), 1.5, 3)) {
            add("W2", "to plain rows, 100 a commit", figures.ratio(), null, true);
        }
    }

    private void reports() throws Exception {
        Results results = new Results();
        new ReportComparison(SCALE, results).run(name -> name.equals(ENVERS));
        results.print();
        String large = ", 150,000 updates";
        double ours = results.of("report, p50" + large, Ours.NAME);
        add("W3", "report as of, 150,000 updates, p50, ms", ours, 5.0, false);
        add(
                "W3",
                "to that of 1,500 updates",
                ours / results.of("report, p50, 1,500 updates", Ours.NAME),
                1.2,
                false);
        add(
                "W3",
                "times faster than Envers at 150,000 (aim: at 1.5 million)",
                results.of("report, p50" + large, ENVERS) / ours,
                100.0,
                true);
        add(
                "W7",
                "bytes an update, to those of Envers",
                results.of("size" + large, Ours.NAME) / results.of("size" + large, ENVERS),
                null,
                false);
    }

    private void record() throws Exception {
        RecordBenchmark.Figures figures = RecordBenchmark.measure(5, 2);
        add(
                "W4",
                "approved report hashed again, p50, ms",
                figures.approved().percentile(50),
                1.0,
                false);
        add(
                "W4",
                "replay of 1,500 with proof, p50, ms",
                figures.replay().percentile(50),
                30.0,
                false);
    }

    private void http() throws Exception {
        Map<String, Latencies> figures =
                HttpBenchmark.measure(HTTP_CLIENTS, HTTP_SECONDS, HTTP_SECONDS);
        figures.forEach((name, figure) -> {
            add(
                    "W6",
                    name + " through HTTP, a second",
                    figure.perSecond(),
                    name.equals("writes") ? 2_000.0 : 5_000.0,
                    true);
            add("W6", name + ", p99, ms", figure.percentile(99), 50.0, false);
        });
    }

    private void start() throws Exception {
        Path data = Files.createTempDirectory("start");
        try {
            StartBenchmark.Figures figures = StartBenchmark.ofRun(data, 2);
            add(
                    "W8",
                    "ready, s, PostgreSQL's part left out",
                    figures.readyWithoutDatabase(),
                    3.0,
                    false);
            add("W8", "resident, MB", figures.resident(), 400.0, false);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
