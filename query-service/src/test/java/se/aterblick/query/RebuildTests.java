package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;

/** Rows are made again from the events while everybody reads the old ones. */
class RebuildTests {

    private static final String REPORT = "/follow-up/v1/plans/random/reports/AR";

    /** The first number of the locks that a rebuild holds. */
    private static final int REBUILDS = 0x0A7E_B002;

    private static TestDatabase database;
    private static JdbcTemplate rows;
    private static RunningService service;
    private static ProjectionCalls projections;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        rows = new JdbcTemplate(database.query());
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
    void givesTheRunningRowsAgainWhileEventsComeAndReadsGoOn() {
        List<List<String>> before = projections.names().stream().map(this::rowsOf).toList();
        AtomicBoolean over = new AtomicBoolean();
        PlanStream other = PlanStream.adopted(database, "other");
        CompletableFuture<Integer> readings =
                CompletableFuture.supplyAsync(() -> writeAndRead(other, over));

        projections.names().forEach(projections::request);
        projections
                .names()
                .forEach(name ->
                        assertThat(projections.finished(name).at("/rebuild/state"))
                                .isEqualTo("DONE"));
        over.set(true);

        assertThat(readings.join()).isGreaterThan(3);
        for (String name : projections.names()) {
            Answer status = projections.status(name);
            assertThat(status.json().at("/rebuild/percent").asInt()).isEqualTo(100);
            assertThat(status.json().at("/rebuild/rowsRemoved").asInt(-1)).as(name).isZero();
            assertThat(status.json().at("/rebuild/rowsWritten").asInt(-1)).as(name).isZero();
        }
        service.awaitHead(other);
        assertThat(projections.names().stream().map(this::rowsOf).toList()).isEqualTo(before);
        assertThat(new ProjectionRows(rows).of("audit-trail", "other"))
                .hasSize(other.events().size());
        RunningService.await(() -> otherSets().isEmpty());
        assertThat(notLogged()).isEmpty();
    }

    @Test
    void mendsWrongMissingAndInventedRowsAndShowsTheOldOnesUntilThen() throws SQLException {
        List<String> views = rowsOf("period-view");
        List<String> trail = rowsOf("audit-trail");
        String right = service.auditor().get(REPORT).at("/contentHash");
        rows.update(
                "UPDATE follow_up.period_view SET content_hash = 'wrong' WHERE plan_id = 'random' AND period = 'AR'");
        rows.update(
                "DELETE FROM follow_up.audit_entry WHERE plan_id = 'random' AND sequence IN (3, 5)");
        rows.update(
                "UPDATE follow_up.audit_entry SET plan_id = 'invented' WHERE plan_id = 'random' AND sequence = 7");

        try (Connection reader = reading("period_view")) {
            projections.request("period-view");
            RunningService.await(() -> percent("period-view") == 99);

            assertThat(service.auditor().get(REPORT).at("/contentHash")).isEqualTo("wrong");
            assertThat(projections.status("period-view").at("/rebuild/state")).isEqualTo("RUNNING");
            Answer again = projections.rebuild("period-view");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/code")).isEqualTo("rebuild-running");
            reader.rollback();
        }
        projections.request("audit-trail");

        assertThat(projections.finished("period-view").json().at("/rebuild/rowsWritten").asInt())
                .isEqualTo(1);
        Answer done = projections.finished("audit-trail");
        assertThat(done.json().at("/rebuild/rowsRemoved").asInt()).isEqualTo(1);
        assertThat(done.json().at("/rebuild/rowsWritten").asInt()).isEqualTo(3);
        assertThat(rowsOf("period-view")).isEqualTo(views);
        assertThat(rowsOf("audit-trail")).isEqualTo(trail);
        assertThat(service.auditor().get(REPORT).at("/contentHash")).isEqualTo(right);
    }

    @Test
    void beginsAgainWhenItsConnectionIsKilledInTheMiddle() throws SQLException {
        List<String> before = rowsOf("report-version");
        rows.update("DELETE FROM follow_up.report_version WHERE plan_id = 'random'");
        try (Connection reader = reading("report_version")) {
            projections.request("report-version");
            RunningService.await(() -> percent("report-version") == 99);
            rows.queryForList(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND classid = ? AND database =
                        (SELECT oid FROM pg_database WHERE datname = current_database())
                    """,
                    REBUILDS);
            reader.rollback();
        }

        Answer done = projections.finished("report-version");

        assertThat(done.at("/rebuild/state")).isEqualTo("DONE");
        assertThat(done.json().at("/rebuild/starts").asInt()).isEqualTo(2);
        assertThat(rowsOf("report-version")).isEqualTo(before).isNotEmpty();
        RunningService.await(() -> otherSets().isEmpty());
    }

    @Test
    void beginsAgainWhenAHelpersConnectionIsKilled() throws SQLException {
        List<String> before = rowsOf("decision");
        try (Connection owner = database.owner().getConnection()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("LOCK TABLE event_store.event IN ACCESS EXCLUSIVE MODE");
            }
            // As a request does; asking for one would wait for the table as well.
            rows.update(
                    "INSERT INTO follow_up.rebuild (projection, requested_by) VALUES ('decision', 'person-1')");
            RunningService.await(() -> !readersOfStreams("SELECT pid FROM").isEmpty());
            readersOfStreams("SELECT pg_terminate_backend(pid) FROM");
            owner.rollback();
        }

        Answer done = projections.finished("decision");

        assertThat(done.at("/rebuild/state")).isEqualTo("DONE");
        assertThat(done.json().at("/rebuild/starts").asInt()).isGreaterThan(1);
        assertThat(rowsOf("decision")).isEqualTo(before).isNotEmpty();
    }

    @Test
    void knowsItsProjectionsByName() {
        Answer unknown = projections.rebuild("period-veiw");

        assertThat(projections.names())
                .contains("audit-trail", "decision", "period-view", "plan", "report-version");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("unknown-projection");
        assertThat(unknown.at("/nearest/0")).isEqualTo("period-view");
        assertThat(projections.status("plans").status()).isEqualTo(404);
        assertThat(service.auditor().post("/follow-up/v1/projections/plan/rebuilds", "").status())
                .isEqualTo(403);
    }

    @Test
    void hasAProjectionForEveryTable() {
        Set<String> own =
                Set.of(
                        "processor_segment",
                        "reached",
                        "rebuild",
                        "rebuild_plan",
                        "rebuild_position",
                        "instance",
                        "lease",
                        "built_projection",
                        "flyway_schema_history");

        assertThat(projections.tables())
                .containsExactlyInAnyOrderElementsOf(
                        rows
                                .queryForList(
                                        "SELECT tablename FROM pg_tables WHERE schemaname = 'follow_up'",
                                        String.class)
                                .stream()
                                .filter(table -> !own.contains(table))
                                .toList());
    }

    private int writeAndRead(PlanStream other, AtomicBoolean over) {
        int readings = 0;
        for (; !over.get() || readings < 5; readings++) {
            other.report(Facts.outcome("osa-varde", "AR", String.valueOf(readings)));
            assertThat(service.auditor().get(REPORT).status()).isEqualTo(200);
        }
        return readings;
    }

    private List<String> rowsOf(String name) {
        return new ProjectionRows(rows).of(name, "random");
    }

    private List<String> otherSets() {
        return rows.queryForList(
                """
                SELECT tablename FROM pg_tables
                WHERE schemaname IN ('follow_up_rebuild', 'follow_up_replaced')
                """,
                String.class);
    }

    /** Tables that a crash of the database would empty. */
    private List<String> notLogged() {
        return rows.queryForList(
                """
                SELECT relname FROM pg_class
                WHERE relnamespace = 'follow_up'::regnamespace AND relpersistence <> 'p'
                """,
                String.class);
    }

    private int percent(String name) {
        return projections.status(name).json().at("/rebuild/percent").asInt();
    }

    /** Somebody who has read a table and goes on reading, so that it is not replaced yet. */
    private Connection reading(String table) throws SQLException {
        Connection connection = database.query().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT FROM follow_up." + table);
        }
        return connection;
    }

    /** Connections that wait for a plan's events; only rebuilds and replays ask for them. */
    private List<Object> readersOfStreams(String action) {
        return new JdbcTemplate(database.superuser())
                .queryForList(
                        action
                                + """
                                 pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                                  AND query LIKE '%FROM event_store.event%WHERE plan_id = %ORDER BY sequence%'
                                """,
                        Object.class);
    }
}
