package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.benchmarks.Commands;
import se.aterblick.benchmarks.Latencies;
import se.aterblick.command.CommandSide;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.replay.Replay;
import se.aterblick.query.version.ReportVersions;
import se.aterblick.query.version.SubmittedReport;
import se.aterblick.state.ReportLifecycle;

/**
 * What was approved, given out by its key and hashed again; and made anew from all events of a plan
 * of 1,500 updates, with the proof that the approval is in the ledger. By the code behind the
 * addresses, without HTTP.
 */
public final class RecordBenchmark {

    private static final LocalDate MEETING = LocalDate.of(2026, 1, 20);
    private static final long LOOK_MILLIS = 50;
    private static final String POSITION =
            "SELECT position FROM event_store.event WHERE plan_id = ? AND event_type = 'report.approved'";

    private final ReportVersions versions;
    private final PlanStreams streams;
    private final Ledger ledger;
    private final JdbcTemplate log;
    private final int plans;

    private RecordBenchmark(ConfigurableApplicationContext service, JdbcTemplate log, int plans) {
        this.versions = service.getBean(ReportVersions.class);
        this.streams = service.getBean(PlanStreams.class);
        this.ledger = service.getBean(Ledger.class);
        this.log = log;
        this.plans = plans;
    }

    /** Figures of one run. */
    public record Figures(Latencies approved, Latencies replay) {}

    /** Runs and prints. */
    public static void run(int plans, double seconds) throws Exception {
        Figures figures = measure(plans, seconds);
        System.out.println("| | a second | p50, ms | p99, ms |\n|---|---|---|---|");
        print("approved report, hashed again", figures.approved());
        print("replay of 1,500 updates with proof", figures.replay());
    }

    private static void print(String name, Latencies times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f |%n",
                name,
                times.perSecond(),
                times.percentile(50),
                times.percentile(99));
    }

    /** Of one client; what comes first warms up twice as long and does not count. */
    public static Figures measure(int plans, double seconds) throws Exception {
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                OwnSchema log = OwnSchema.existing(database, "event_store", 2);
                HikariDataSource command = database.connect("command", 4)) {
            log.copy(
                    OurHistory.COLUMNS,
                    new OurHistory(new Workload(plans, Scale.ROUNDS)).rows(),
                    Function.identity());
            database.admin().execute("ANALYZE");
            approve(command, plans);
            try (ConfigurableApplicationContext service = QueryService.on(database).start("")) {
                RecordBenchmark benchmark = new RecordBenchmark(service, database.admin(), plans);
                benchmark.awaitAll();
                Latencies.of(1, 2 * seconds, benchmark::approved);
                Latencies approved = Latencies.of(1, seconds, benchmark::approved);
                Latencies.of(1, 2 * seconds, benchmark::replay);
                return new Figures(approved, Latencies.of(1, seconds, benchmark::replay));
            }
        }
    }

    private static void approve(HikariDataSource pool, int plans) {
        CommandSide side = CommandSide.on(pool, Clock.systemUTC());
        side.start();
        Commands commands = new Commands(side.gateway());
        for (int plan = 0; plan < plans; plan++) {
            commands.approve(Update.planName(plan), OurPlans.period(), MEETING, side.eventStore());
        }
        side.stop();
    }

    private void awaitAll() throws InterruptedException {
        Long head = log.queryForObject("SELECT max(position) FROM event_store.event", Long.class);
        String last = Update.planName(plans - 1);
        while (head == null
                || ledger.size() < head
                || versions.approved(last, OurPlans.period()).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void approved(int client, int number) {
        String plan = Update.planName(number % plans);
        SubmittedReport report = versions.approved(plan, OurPlans.period()).orElseThrow();
        if (!report.actualHash().value().equals(report.contentHash())) {
            throw new IllegalStateException("not what was approved: " + plan);
        }
    }

    private void replay(int client, int number) {
        String plan = Update.planName(number % plans);
        PlanHistory history = streams.history(plan);
        ReportLifecycle report = history.lifecycle(OurPlans.period());
        Replay replay =
                Replay.of(
                        history, OurPlans.period(), report, report.approvedVersion().orElseThrow());
        List<Long> positions = log.queryForList(POSITION, Long.class, plan);
        long size = ledger.size();
        if (!replay.identical() || ledger.inclusion(positions.getFirst() - 1, size).isEmpty()) {
            throw new IllegalStateException("not what was approved: " + replay);
        }
    }
}
