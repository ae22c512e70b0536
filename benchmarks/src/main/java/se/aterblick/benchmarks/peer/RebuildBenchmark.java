package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.eventstore.EventReader;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.ledger.Ledger;

/**
 * A query service on a store that is full: first its processors fill all projections, as a replay
 * does, then every projection is rebuilt, turn by turn in one process, beside the floor: what
 * reading the log costs alone, by one thread, as it is stored and with every event parsed.
 */
public final class RebuildBenchmark {

    private static final double SECOND = 1e9;
    private static final long LOOK_MILLIS = 50;
    private static final int PAGE = 1_000;
    private static final int PROCESSORS = 4;

    private static final String FOLLOWING =
            """
            SELECT count(*) FROM (SELECT processor FROM follow_up.reached GROUP BY processor
                HAVING sum(sequence + 1) = ?) AS done
            """;

    /** All in one statement, so that they run together; the service looks every two seconds. */
    private static final String ASK =
            """
            INSERT INTO follow_up.rebuild (projection, requested_by, head)
            SELECT projection, 'benchmark', ? FROM follow_up.built_projection
            """;

    private static final String LAST = "SELECT coalesce(max(id), 0) FROM follow_up.rebuild";
    private static final String ENDED =
            "SELECT count(*) > 0 AND bool_and(state <> 'RUNNING') FROM follow_up.rebuild WHERE id > ?";
    private static final String NOT_DONE =
            """
            SELECT projection || ': ' || coalesce(reason, state) FROM follow_up.rebuild
            WHERE id > ? AND state <> 'DONE'
            """;
    private static final String SECONDS =
            """
            SELECT extract(epoch FROM max(finished_at) - min(started_at)) FROM follow_up.rebuild
            WHERE id > ?
            """;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate admin;
    private final QueryService service;
    private final PostgresEventLog log;
    private final long events;

    private RebuildBenchmark(BenchmarkDatabase database, HikariDataSource query, long events)
            throws IOException, GeneralSecurityException {
        this.jdbc = new JdbcTemplate(query);
        this.admin = database.admin();
        this.service = QueryService.on(database);
        this.log = new PostgresEventLog(query);
        this.events = events;
    }

    /**
     * Runs and prints.
     *
     * @param plans of 1,500 updates each
     */
    public static void run(int plans, int turns) throws Exception {
        measure(plans, turns);
    }

    /** Events a second that all projections together were rebuilt from, the first time. */
    static double measure(int plans, int turns) throws Exception {
        Workload workload = new Workload(plans, Scale.ROUNDS);
        long events = workload.updates() + (long) plans;
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                OwnSchema log = OwnSchema.existing(database, "event_store", 2);
                HikariDataSource query = database.connect("query", 1)) {
            log.copy(OurHistory.COLUMNS, new OurHistory(workload).rows(), Function.identity());
            database.admin().execute("ANALYZE");
            RebuildBenchmark benchmark = new RebuildBenchmark(database, query, events);
            System.out.printf(Locale.ROOT, "%d events%n", events);
            System.out.printf(Locale.ROOT, "processors %.0f/s%n", events / benchmark.follow());
            return benchmark.turns(turns);
        }
    }

    /** Seconds until every processor has seen all events; the ledger grows meanwhile. */
    private double follow() throws InterruptedException {
        try (ConfigurableApplicationContext running = service.start("")) {
            return await(
                    running,
                    () -> {
                        Integer done = jdbc.queryForObject(FOLLOWING, Integer.class, events);
                        return done != null && done == PROCESSORS;
                    });
        }
    }

    /**
     * The first one begins while the service starts, whose time counts as well, the others when
     * nothing else is at work.
     */
    private double turns(int turns) throws InterruptedException {
        long asked = last();
        CpuTime begin = CpuTime.now(admin);
        try (ConfigurableApplicationContext running = service.start("all")) {
            double first = turn(1, running, asked, begin);
            Ledger ledger = running.getBean(Ledger.class);
            await(running, () -> ledger.size() >= events);
            for (int turn = 2; turn <= turns; turn++) {
                asked = last();
                begin = CpuTime.now(admin);
                jdbc.update(ASK, events);
                turn(turn, running, asked, begin);
            }
            return first;
        }
    }

    private double turn(int turn, ConfigurableApplicationContext running, long after, CpuTime begin)
            throws InterruptedException {
        await(running, () -> Boolean.TRUE.equals(jdbc.queryForObject(ENDED, Boolean.class, after)));
        CpuTime used = CpuTime.now(admin).since(begin);
        List<String> notDone = jdbc.queryForList(NOT_DONE, String.class, after);
        if (!notDone.isEmpty()) {
            throw new IllegalStateException("not rebuilt: " + notDone);
        }
        Double seconds = jdbc.queryForObject(SECONDS, Double.class, after);
        double rebuilt = events / (seconds == null ? Double.NaN : seconds);
        double read = read(stored -> {});
        double parsed = read(new EventReader()::read);
        System.out.printf(
                Locale.ROOT,
                "turn %d | rebuild of all %.0f/s, an event %s | read %.0f/s | read and parsed %.0f/s | to read and parsed %.3f%n",
                turn,
                rebuilt,
                used.each(events),
                read,
                parsed,
                rebuilt / parsed);
        return rebuilt;
    }

    private long last() {
        Long last = jdbc.queryForObject(LAST, Long.class);
        return last == null ? 0 : last;
    }

    /** Events a second. */
    private double read(Consumer<StoredEvent> use) {
        long begin = System.nanoTime();
        long position = 0;
        while (position < events) {
            List<StoredEvent> page = log.after(position, PAGE);
            page.forEach(use);
            position = page.getLast().position();
        }
        return events * SECOND / (System.nanoTime() - begin);
    }

    private static double await(ConfigurableApplicationContext running, BooleanSupplier done)
            throws InterruptedException {
        long begin = System.nanoTime();
        while (running.isRunning() && !done.getAsBoolean()) {
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - begin) / SECOND;
    }
}
