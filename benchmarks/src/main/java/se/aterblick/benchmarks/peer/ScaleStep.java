package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.benchmarks.Commands;
import se.aterblick.benchmarks.Latencies;
import se.aterblick.benchmarks.Rounds;
import se.aterblick.command.CommandSide;
import se.aterblick.query.ledger.Ledger;

/** What is measured at one size of the log. */
record ScaleStep(BenchmarkDatabase database, QueryService service, int plans) {

    private static final double SECONDS = 4;
    private static final double SECOND = 1e9;
    private static final long LOOK_MILLIS = 100;
    private static final List<Integer> WIDTHS = List.of(1, 32);

    private static final String REBUILT =
            """
            SELECT count(*) > 0 AND bool_and(state <> 'RUNNING') FROM follow_up.rebuild WHERE requested_at >= ?
            """;
    private static final String REBUILD_SECONDS =
            """
            SELECT extract(epoch FROM max(finished_at) - min(started_at))::float8
            FROM follow_up.rebuild WHERE requested_at >= ?
            """;

    /**
     * A rebuild goes as far as its processor has come. Only the first step's processors take all
     * events in by themselves, which takes longer than a rebuild; after it they are put at the
     * head, for the rows that they did not make are replaced anyway.
     */
    private static final String TO_HEAD =
            """
            UPDATE follow_up.processor_segment SET token = convert_to(jsonb_set(convert_from(token, 'UTF8')::jsonb,
                '{globalIndex}', to_jsonb(?::bigint))::text, 'UTF8') WHERE token IS NOT NULL
            """;

    private static final String ALL_SEEN =
            """
            INSERT INTO follow_up.reached (processor, plan_id, sequence)
            SELECT processor, plan_id, sequence FROM (SELECT DISTINCT processor FROM follow_up.processor_segment) AS p,
                (SELECT plan_id, max(sequence) AS sequence FROM event_store.event GROUP BY plan_id) AS e
            ON CONFLICT (processor, plan_id) DO UPDATE SET sequence = excluded.sequence
            """;
    private static final int PROCESSORS = 4;
    private static final String FOLLOWED =
            """
            SELECT count(*) = ? FROM (SELECT processor FROM follow_up.reached GROUP BY processor
                HAVING sum(sequence + 1) >= ?) AS done
            """;
    private static final String HAS_BEGUN =
            "SELECT to_regclass('follow_up.built_projection') IS NOT NULL";

    void measure(Map<String, Double> figures) throws Exception {
        long head = ScaleBenchmark.lastPosition(database);
        JdbcTemplate admin = database.admin();
        if (Boolean.TRUE.equals(admin.queryForObject(HAS_BEGUN, Boolean.class))) {
            admin.update(TO_HEAD, head);
            admin.update(ALL_SEEN);
        } else {
            takeIn(head);
        }
        follow(figures);
        reports(figures);
        appends(figures);
        long events = ScaleBenchmark.lastPosition(database);
        for (String schema : List.of("event_store", "follow_up", "ledger")) {
            try (OwnSchema tables = OwnSchema.existing(database, schema, 1)) {
                figures.put("bytes an event, " + schema, (double) tables.bytes() / events);
            }
        }
    }

    private void takeIn(long events) throws InterruptedException {
        try (ConfigurableApplicationContext running = service.start("")) {
            while (running.isRunning()
                    && !Boolean.TRUE.equals(
                            database.admin()
                                    .queryForObject(FOLLOWED, Boolean.class, PROCESSORS, events))) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    /** The ledger takes in what is new while all projections are made of everything. */
    private void follow(Map<String, Double> figures) throws Exception {
        JdbcTemplate admin = database.admin();
        Timestamp begin =
                Objects.requireNonNull(
                        admin.queryForObject("SELECT clock_timestamp()", Timestamp.class));
        long events = ScaleBenchmark.lastPosition(database);
        try (ConfigurableApplicationContext running = service.start("all")) {
            Ledger ledger = running.getBean(Ledger.class);
            long already = ledger.size();
            long started = System.nanoTime();
            double ledgerSeconds = 0;
            boolean rebuilt = false;
            while (ledgerSeconds == 0 || !rebuilt) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                rebuilt = Boolean.TRUE.equals(admin.queryForObject(REBUILT, Boolean.class, begin));
                if (ledgerSeconds == 0 && ledger.size() >= events) {
                    ledgerSeconds = (System.nanoTime() - started) / SECOND;
                }
            }
            Double seconds = admin.queryForObject(REBUILD_SECONDS, Double.class, begin);
            figures.put(
                    "rebuilt a second, all projections",
                    events / (seconds == null ? Double.NaN : seconds));
            figures.put("into the ledger a second, meanwhile", (events - already) / ledgerSeconds);
            proofs(figures, ledger);
        }
    }

    private static void proofs(Map<String, Double> figures, Ledger ledger)
            throws InterruptedException {
        long size = ledger.size();
        Random random = new Random(5);
        AtomicInteger hashes = new AtomicInteger();
        Rounds.Work proof =
                (client, number) -> {
                    int length = ledger.inclusion(random.nextLong(size), size).size();
                    hashes.accumulateAndGet(length, Math::max);
                };
        Latencies.of(1, SECONDS / 2, proof);
        Latencies times = Latencies.of(1, SECONDS, proof);
        figures.put("hashes of a proof, at most", hashes.doubleValue());
        figures.put("proof, p50, ms", times.percentile(50));
        figures.put("proof, p99, ms", times.percentile(99));
    }

    private void reports(Map<String, Double> figures) throws Exception {
        try (Ours ours = Ours.open(database)) {
            Random random = new Random(3);
            int updates = Scale.ROUNDS * Workload.ITEMS;
            Rounds.Work report =
                    (client, number) -> {
                        Instant then = Workload.at(updates * 2 / 5 + random.nextInt(updates / 5));
                        int items = ours.report(random.nextInt(plans), then).size();
                        if (items != Workload.ITEMS) {
                            throw new IllegalStateException("knows " + items + " items");
                        }
                    };
            Latencies.of(1, SECONDS, report);
            Latencies times = Latencies.of(1, SECONDS, report);
            figures.put("report as of, p50, ms", times.percentile(50));
            figures.put("report as of, p99, ms", times.percentile(99));
        }
    }

    private void appends(Map<String, Double> figures) throws InterruptedException {
        try (HikariDataSource pool = database.connect("command", 10)) {
            CommandSide side = CommandSide.on(pool, Clock.systemUTC());
            side.start();
            Commands commands = new Commands(side.gateway());
            String run = "client-" + UUID.randomUUID() + "-";
            for (int width : WIDTHS) {
                for (int client = 0; client < width; client++) {
                    commands.adopt(run + width + "-" + client);
                }
                Rounds.Work append =
                        (client, number) ->
                                commands.report(
                                        run + width + "-" + client,
                                        UUID.randomUUID().toString(),
                                        number);
                Rounds.perSecond(width, SECONDS, append);
                figures.put(
                        "appended a second, clients: " + width,
                        Rounds.perSecond(width, SECONDS, append));
            }
            side.stop();
        }
    }
}
