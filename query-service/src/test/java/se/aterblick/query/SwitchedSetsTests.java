package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;

/** A rebuilt set of tables takes the place of the one that is read, whoever is reading. */
class SwitchedSetsTests {

    private static TestDatabase database;
    private static JdbcTemplate rows;
    private static JdbcTemplate superuser;
    private static RunningService service;
    private static ProjectionCalls projections;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        rows = new JdbcTemplate(database.query());
        superuser = new JdbcTemplate(database.superuser());
        PlanStream stream = PlanStream.adopted(database, "random");
        RandomHistoryTests.write(RandomHistory.of(7, 150), stream);
        service = RunningService.start(database);
        projections = new ProjectionCalls(service);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isNeverSeenEmptyOrInPart() {
        int isolations = 2;
        AtomicBoolean over = new AtomicBoolean();
        Seen right = seen(TransactionDefinition.ISOLATION_READ_COMMITTED);
        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 2 * isolations; i++) {
            int isolation =
                    i % isolations == 0
                            ? TransactionDefinition.ISOLATION_READ_COMMITTED
                            : TransactionDefinition.ISOLATION_REPEATABLE_READ;
            readers.add(
                    CompletableFuture.supplyAsync(
                            () -> {
                                int times = 0;
                                for (; !over.get(); times++) {
                                    assertThat(seen(isolation)).isEqualTo(right);
                                }
                                return times;
                            },
                            Thread::startVirtualThread));
        }

        try {
            for (int round = 0; round < 3; round++) {
                projections.names().forEach(projections::request);
                for (String name : projections.names()) {
                    assertThat(projections.finished(name).at("/rebuild/state")).isEqualTo("DONE");
                }
            }
        } finally {
            over.set(true);
        }

        assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isGreaterThan(10));
    }

    @Test
    void waitsForWhoeverSeesAnEarlierMomentAndHoldsUpNobodyMeanwhile() throws SQLException {
        long before = oid("decision");
        List<String> decisions = decisions(rows);
        PlanStream other = PlanStream.adopted(database, "other");
        try (Connection connection = database.query().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcTemplate reader =
                    new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            reader.execute("SELECT FROM follow_up.plan");
            projections.request("decision");
            RunningService.await(() -> folded("decision"));

            other.report(Facts.outcome("osa-varde", "AR", "1"));
            service.awaitHead(other);
            assertThat(service.auditor().get("/follow-up/v1/decisions").status()).isEqualTo(200);
            assertThat(projections.status("decision").at("/rebuild/state")).isEqualTo("RUNNING");
            assertThat(oid("decision")).isEqualTo(before);
            assertThat(decisions(reader)).isEqualTo(decisions).isNotEmpty();
            connection.rollback();
        }

        assertThat(projections.finished("decision").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(oid("decision")).isNotEqualTo(before);
    }

    @Test
    void isReadByTheSameViewsWithTheSameRights() {
        List<String> views = views();
        rows.execute("GRANT SELECT ON follow_up.decision TO aterblick_reader");
        rows.execute("ALTER VIEW aterblick.decision SET (security_barrier = true)");
        List<String> decisions = decisions(rows);

        projections.request("decision");
        assertThat(projections.finished("decision").at("/rebuild/state")).isEqualTo("DONE");

        assertThat(views()).isEqualTo(views);
        assertThat(decisions(rows)).isEqualTo(decisions).isNotEmpty();
        assertThat(
                        rows.queryForObject(
                                "SELECT has_table_privilege('aterblick_reader', 'follow_up.decision', 'SELECT')",
                                Boolean.class))
                .isTrue();
        assertThat(
                        rows.queryForObject(
                                "SELECT reloptions::text FROM pg_class WHERE oid = 'aterblick.decision'::regclass",
                                String.class))
                .isEqualTo("{security_barrier=true}");
    }

    @Test
    void doesNotLeaveBehindWhatOthersHaveBuilt() {
        long before = oid("report_version");
        superuser.execute("CREATE VIEW public.built AS SELECT * FROM follow_up.report_version");

        projections.request("report-version");
        Answer failed = projections.finished("report-version");

        assertThat(failed.at("/rebuild/state")).isEqualTo("FAILED");
        assertThat(failed.at("/rebuild/reason"))
                .contains("follow_up.report_version", "view public.built");
        assertThat(oid("report_version")).isEqualTo(before);
        superuser.execute("DROP VIEW public.built");
        projections.request("report-version");
        assertThat(projections.finished("report-version").at("/rebuild/state")).isEqualTo("DONE");
    }

    /** What several statements find in one transaction, each about another processor's rows. */
    private record Seen(long entries, long outcomes, long due, String hash) {}

    private static Seen seen(int isolation) {
        try (Connection connection = database.query().getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            JdbcTemplate jdbc = new JdbcTemplate(one);
            TransactionTemplate transaction =
                    new TransactionTemplate(new JdbcTransactionManager(one));
            transaction.setIsolationLevel(isolation);
            return Objects.requireNonNull(
                    transaction.execute(status ->
                            new Seen(
                                    count(jdbc, "follow_up.audit_entry"),
                                    count(jdbc, "aterblick.outcome"),
                                    count(jdbc, "aterblick.completeness"),
                                    Objects.requireNonNull(
                                            jdbc.queryForObject(
                                                    """
                                                    SELECT md5(string_agg(v::text, ',' ORDER BY v::text))
                                                    FROM follow_up.report_version AS v WHERE plan_id = 'random'
                                                    """,
                                                    String.class)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(JdbcTemplate jdbc, String of) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM " + of + " WHERE plan_id = 'random'", Long.class));
    }

    private static boolean folded(String name) {
        return projections.status(name).json().at("/rebuild/percent").asInt() == 99;
    }

    private static long oid(String table) {
        return Objects.requireNonNull(
                rows.queryForObject("SELECT ?::regclass::oid", Long.class, "follow_up." + table));
    }

    private static List<String> views() {
        return rows.queryForList(
                """
                SELECT concat_ws(' ', oid, oid::regclass, relacl, pg_get_viewdef(oid)) FROM pg_class
                WHERE relkind = 'v' AND relnamespace IN ('aterblick'::regnamespace, 'follow_up'::regnamespace)
                ORDER BY 1
                """,
                String.class);
    }

    private static List<String> decisions(JdbcTemplate reader) {
        return reader.queryForList("SELECT d::text FROM aterblick.decision AS d", String.class);
    }
}
