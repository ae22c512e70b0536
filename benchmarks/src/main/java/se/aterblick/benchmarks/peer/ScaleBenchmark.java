package se.aterblick.benchmarks.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.aterblick.benchmarks.BenchmarkDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How everything grows with the log: at 100,000 events, a million, and so on to as many as are
 * asked for, in one database that is kept until the last step is done. Started again, it goes on
 * after the last step that was finished.
 */
public final class ScaleBenchmark {

    private static final long FIRST_STEP = 100_000;
    private static final int GROWTH = 10;

    /** A plan's adoption and its updates. */
    private static final int EVENTS_OF_PLAN = 1 + Scale.ROUNDS * Workload.ITEMS;

    /** So many are copied in one transaction, and none of them again after an interruption. */
    private static final int PLANS_AT_A_TIME = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path results;
    private final Map<String, Map<String, Double>> steps;

    private ScaleBenchmark(Path results, Map<String, Map<String, Double>> steps) {
        this.results = results;
        this.steps = steps;
    }

    /**
     * Runs or goes on, prints a table and writes it beside the database's folder.
     *
     * @param most events
     * @param folder holds {@code scale.json} and, while it is at work, the database
     */
    public static void run(long most, Path folder) throws Exception {
        Files.createDirectories(folder);
        Path results = folder.resolve("scale.json");
        Path data = folder.resolve("postgresql");
        Map<String, Map<String, Double>> done =
                Files.exists(results) && Files.exists(data)
                        ? JSON.readValue(
                                results,
                                new TypeReference<LinkedHashMap<String, Map<String, Double>>>() {})
                        : new LinkedHashMap<>();
        ScaleBenchmark scale = new ScaleBenchmark(results, done);
        try (BenchmarkDatabase database = BenchmarkDatabase.startOn(data)) {
            for (long events :
                    LongStream.iterate(FIRST_STEP, step -> step <= most, step -> step * GROWTH)
                            .toArray()) {
                scale.step(database, folder, events);
            }
        }
        scale.print();
    }

    private void step(BenchmarkDatabase database, Path folder, long events) throws Exception {
        String name = String.format(Locale.ROOT, "%,d", events);
        if (steps.containsKey(name)) {
            return;
        }
        long begin = System.nanoTime();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("copied a second", fill(database, events));
        database.admin().execute("VACUUM ANALYZE event_store.event");
        database.admin().execute("CHECKPOINT");
        int plans = (int) (events / EVENTS_OF_PLAN);
        new ScaleStep(database, QueryService.on(database, folder), plans).measure(figures);
        figures.put("minutes of this step", (System.nanoTime() - begin) / 60e9);
        steps.put(name, figures);
        Files.writeString(
                results, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(steps) + "\n");
        System.err.println(name + ": " + figures);
    }

    /** Copies further plans behind those there are. */
    private static double fill(BenchmarkDatabase database, long events) throws Exception {
        try (OwnSchema log = OwnSchema.existing(database, "event_store", 1)) {
            int wanted = (int) (events / EVENTS_OF_PLAN);
            long begin = System.nanoTime();
            int first = plans(database);
            for (int next = first; next < wanted; next += PLANS_AT_A_TIME) {
                Workload workload =
                        new Workload(Math.min(PLANS_AT_A_TIME, wanted - next), Scale.ROUNDS);
                log.copy(
                        OurHistory.COLUMNS,
                        new OurHistory(workload, next, lastPosition(database)).rows(),
                        Function.identity());
            }
            return (wanted - first) * (double) EVENTS_OF_PLAN / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** How many plans were copied; those that clients adopt are called otherwise. */
    private static int plans(BenchmarkDatabase database) {
        Integer plans =
                database.admin()
                        .queryForObject(
                                "SELECT count(*) FROM event_store.event WHERE sequence = 0 AND plan_id LIKE 'plan-%'",
                                Integer.class);
        return plans == null ? 0 : plans;
    }

    static long lastPosition(BenchmarkDatabase database) {
        Long last =
                database.admin()
                        .queryForObject(
                                "SELECT coalesce(max(position), 0) FROM event_store.event",
                                Long.class);
        return last == null ? 0 : last;
    }

    private void print() {
        List<String> names = List.copyOf(steps.keySet());
        System.out.println("\n| events | " + String.join(" | ", names) + " |");
        System.out.println("|---|" + "---|".repeat(names.size()));
        steps.values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .forEach(measure ->
                        System.out.println(
                                steps.values().stream()
                                        .map(figures -> shown(figures.get(measure)))
                                        .collect(
                                                Collectors.joining(
                                                        " | ", "| " + measure + " | ", " |"))));
    }

    private static String shown(@Nullable Double figure) {
        return figure == null
                ? "–"
                : String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.2f", figure);
    }
}
