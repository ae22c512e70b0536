package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/**
 * A query service on a store that is full: first its processors fill all projections, as a replay
 * does, then every projection is rebuilt.
 */
public final class RebuildBenchmark {

    private static final double SECOND = 1e9;
    private static final long LOOK_MILLIS = 50;

    private static final String FOLLOWING =
            """
            SELECT count(*) FROM (SELECT processor FROM follow_up.reached GROUP BY processor
                HAVING sum(sequence + 1) = ?) AS done
            """;
    private static final String REBUILT =
            """
            SELECT projection || ': ' || state || ', ' || coalesce(reason, round(head
                / extract(epoch FROM finished_at - started_at))::text || ' events a second')
            FROM follow_up.rebuild ORDER BY projection
            """;
    private static final int PROCESSORS = 4;

    private final JdbcTemplate jdbc;
    private final QueryService service;

    private RebuildBenchmark(BenchmarkDatabase database, HikariDataSource query)
            throws IOException, GeneralSecurityException {
        this.jdbc = new JdbcTemplate(query);
        this.service = QueryService.on(database);
    }

    /**
     * Runs and prints.
     *
     * @param plans of 1,500 updates each
     */
    public static void run(int plans) throws Exception {
        measure(plans);
    }

    /** Events a second that all projections together were rebuilt from. */
    static double measure(int plans) throws Exception {
        Workload workload = new Workload(plans, Scale.ROUNDS);
        long events = workload.updates() + (long) plans;
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                OwnSchema log = OwnSchema.existing(database, "event_store", 2);
                HikariDataSource query = database.connect("query", 1)) {
            log.copy(OurHistory.COLUMNS, new OurHistory(workload).rows(), Function.identity());
            database.admin().execute("ANALYZE");
            RebuildBenchmark benchmark = new RebuildBenchmark(database, query);
            double followed = benchmark.follow(events);
            double rebuilt = benchmark.rebuild();
            benchmark.jdbc.queryForList(REBUILT, String.class).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "%d events | processors %.0f/s | rebuild of all %.0f/s | ratio %.1f%n",
                    events,
                    events / followed,
                    events / rebuilt,
                    followed / rebuilt);
            return events / rebuilt;
        }
    }

    /** Seconds until every processor has seen all events; the ledger grows meanwhile. */
    private double follow(long events) throws InterruptedException {
        return seconds(
                "",
                () -> {
                    Integer done = jdbc.queryForObject(FOLLOWING, Integer.class, events);
                    return done != null && done == PROCESSORS;
                });
    }

    /** Seconds from the start of the first rebuild to the end of the last. */
    private double rebuild() throws InterruptedException {
        seconds(
                "all",
                () ->
                        Boolean.TRUE.equals(
                                jdbc.queryForObject(
                                        "SELECT count(*) > 0 AND bool_and(state <> 'RUNNING') FROM follow_up.rebuild",
                                        Boolean.class)));
        Double seconds =
                jdbc.queryForObject(
                        "SELECT extract(epoch FROM max(finished_at) - min(started_at)) FROM follow_up.rebuild",
                        Double.class);
        return seconds == null ? Double.NaN : seconds;
    }

    private double seconds(String rebuild, BooleanSupplier done) throws InterruptedException {
        try (ConfigurableApplicationContext running = service.start(rebuild)) {
            long begin = System.nanoTime();
            while (running.isRunning() && !done.getAsBoolean()) {
                Thread.sleep(LOOK_MILLIS);
            }
            return (System.nanoTime() - begin) / SECOND;
        }
    }
}
