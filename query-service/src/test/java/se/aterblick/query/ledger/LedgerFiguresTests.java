package se.aterblick.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventStoreSchema;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.TestLedgerKey;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.instance.InstanceObserver;
import se.aterblick.query.instance.Instances;
import se.aterblick.query.instance.Lease;
import se.aterblick.query.ledger.tree.Frontier;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.schema.QuerySchema;

/**
 * What the ledger costs, on a PostgreSQL with durable commits; run by hand with {@code
 * -Daterblick.figures=<events>}, figures in {@code docs/performance.md}.
 */
@EnabledIfSystemProperty(named = "aterblick.figures", matches = "\\d+")
class LedgerFiguresTests {

    private static final int EVENTS = Integer.getInteger("aterblick.figures", 0);
    private static final int PROOFS = 5_000;
    private static final int SINGLE = 500;

    /** Some 300 bytes of payload and 200 of metadata, as outcomes have; other columns are texts. */
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "position", "n",
                    "plan_id", "'plan-' || (n - 1) / 1000",
                    "sequence", "(n - 1) % 1000",
                    "command_step", "0",
                    "event_type", "'outcome.recorded'",
                    "revision", "'1'",
                    "recorded_at", "'2026-01-01T00:00:00.000Z'",
                    "payload", "convert_to(rpad('{\"n\":' || n, 300, 'x'), 'UTF8')",
                    "metadata", "convert_to(rpad('{\"m\":' || n, 200, 'x'), 'UTF8')");

    @Test
    void printsThem() throws Exception {
        try (EmbeddedPostgres server = server()) {
            DataSource owner = server.getDatabase("aterblick_owner", "figures");
            DataSource query = server.getDatabase("aterblick_query", "figures");
            EventStoreSchema.migrate(owner);
            QuerySchema.FOLLOW_UP.migrate(query);
            QuerySchema.LEDGER.migrate(query);
            JdbcTemplate events = new JdbcTemplate(owner);
            events.execute(
                    "ALTER TABLE event_store.event ALTER COLUMN position DROP IDENTITY IF EXISTS");
            insert(events, 1, EVENTS);
            measure(events, new Parts(query), new PostgresEventLog(query));
        }
    }

    private static void measure(JdbcTemplate events, Parts parts, EventLog log) throws Exception {
        each("read of the log alone", () -> readAll(log));
        each("entry, leaf and tree, in memory", () -> hashAll(log));
        each("append to the ledger", () -> appendAll(parts.step));
        assertThat(parts.ledger.size()).isEqualTo(EVENTS);

        long[] single = new long[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            insert(events, EVENTS + i + 1, EVENTS + i + 1);
            single[i] = nanos(parts.step::take);
        }
        times("append of a single event", single);

        Random random = new Random(1);
        LongSupplier place = () -> random.nextLong(EVENTS);
        long[] inclusion = new long[PROOFS];
        long[] consistency = new long[PROOFS];
        int hashes = 0;
        for (int i = 0; i < PROOFS; i++) {
            long index = place.getAsLong();
            hashes = Math.max(hashes, parts.ledger.inclusion(index, EVENTS).size());
            long other = place.getAsLong();
            inclusion[i] = nanos(() -> parts.ledger.inclusion(other, EVENTS));
            consistency[i] = nanos(() -> parts.ledger.consistency(other, EVENTS));
        }
        System.out.printf(
                "an inclusion proof: at most %d hashes, %d bytes%n", hashes, hashes * Hash.LENGTH);
        times("inclusion proof", inclusion);
        times("consistency proof", consistency);
        each("check of everything", () -> found(parts.check));
    }

    private static Object found(LedgerCheck check) {
        List<Finding> findings = check.check();
        assertThat(findings).isEmpty();
        return findings;
    }

    private static Object readAll(EventLog log) {
        long position = 0;
        for (List<StoredEvent> page = log.after(0, 500);
                !page.isEmpty();
                page = log.after(position, 500)) {
            position = page.getLast().position();
        }
        return position;
    }

    private static Object hashAll(EventLog log) {
        StoredEvent event = log.after(0, 1).getFirst();
        Frontier frontier = new Frontier();
        for (int i = 0; i < EVENTS; i++) {
            frontier.append(LeafEntry.of(TestLedgerKey.ORIGIN, event).leafHash(), tile -> {});
        }
        return frontier.root();
    }

    private static Object appendAll(LedgerStep step) {
        LedgerStep.Progress progress = step.take();
        while (progress.more()) {
            progress = step.take();
        }
        return progress;
    }

    private static void each(String what, Callable<?> work) throws Exception {
        double nanos = nanos(work);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f µs per event, %.0f events/s, %.1f s%n",
                what,
                nanos / EVENTS / 1e3,
                EVENTS / nanos * 1e9,
                nanos / 1e9);
    }

    private static void times(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long nanos(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return System.nanoTime() - start;
    }

    private static void insert(JdbcTemplate events, long from, long to) {
        List<String> columns =
                events.queryForList(
                        """
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'event_store' AND table_name = 'event'
                            AND is_nullable = 'NO'
                        ORDER BY ordinal_position
                        """,
                        String.class);
        events.update(
                "INSERT INTO event_store.event (%s) SELECT %s FROM generate_series(%d::bigint, %d) n"
                        .formatted(
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> COLUMNS.getOrDefault(column, "'text-' || n"))
                                        .collect(Collectors.joining(", ")),
                                from,
                                to));
    }

    private static EmbeddedPostgres server() throws IOException {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        for (String role : List.of("owner", "command", "query")) {
            admin.execute("CREATE ROLE aterblick_" + role + " LOGIN SUPERUSER");
        }
        admin.execute("CREATE DATABASE figures OWNER aterblick_owner");
        return server;
    }

    /** The ledger's parts, put together as the service does. */
    private static final class Parts {

        final LedgerStep step;
        final Ledger ledger;
        final LedgerCheck check;

        Parts(DataSource dataSource) {
            HikariDataSource query = new HikariDataSource();
            query.setDataSource(dataSource);
            LedgerSettings settings =
                    new LedgerSettings(
                            new MockEnvironment()
                                    .withProperty("aterblick.ledger.origin", TestLedgerKey.ORIGIN)
                                    .withProperty(
                                            "aterblick.ledger.key-file",
                                            TestLedgerKey.file().toString()));
            LedgerRows rows = new LedgerRows(query);
            Checkpoints checkpoints = new Checkpoints(query);
            LedgerIdentity identity = new LedgerIdentity(query, Clock.systemUTC(), settings);
            EventLog log = new PostgresEventLog(query);
            JdbcTransactionManager transactions = new JdbcTransactionManager(query);
            step =
                    new LedgerStep(
                            log,
                            transactions,
                            Clock.systemUTC(),
                            lease(new JdbcTemplate(query)),
                            rows,
                            new LedgerAppends(query),
                            checkpoints,
                            identity,
                            settings);
            ledger = new Ledger(identity, rows, checkpoints, new Timestamps(query));
            check = new LedgerCheck(log, transactions, rows, checkpoints, identity);
        }

        private static Lease lease(JdbcTemplate jdbc) {
            InstanceId own = InstanceId.create();
            return new Lease(
                    "ledger",
                    own,
                    new Instances(
                            own,
                            jdbc,
                            new StaticListableBeanFactory()
                                    .getBeanProvider(InstanceObserver.class)),
                    jdbc);
        }
    }
}
