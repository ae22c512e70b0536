package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;

/** Rows are made again from the events while everybody reads the old ones. */
class RebuildTests {

    private static final String REPORT = "/follow-up/v1/plans/random/reports/AR";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database, "random");
    private RunningService service;
    private ProjectionCalls projections;

    @BeforeEach
    void start() {
        RandomHistoryTests.write(RandomHistory.of(7, 150), stream);
        startAgain();
        service.awaitHead(stream);
    }

    private void startAgain(String... options) {
        service = RunningService.start(database, List.of(options));
        projections = new ProjectionCalls(service);
    }

    @AfterEach
    void stop() {
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
        assertThat(rowsOf("audit-trail", "other")).hasSize(other.events().size());
        assertThat(twins()).isEmpty();
    }

    @Test
    void mendsWrongMissingAndInventedRowsAndShowsTheOldOnesUntilThen() throws SQLException {
        List<String> views = rowsOf("period-view");
        List<String> trail = rowsOf("audit-trail");
        String right = service.auditor().get(REPORT).at("/contentHash");
        rows.update("UPDATE follow_up.period_view SET content_hash = 'wrong' WHERE period = 'AR'");
        rows.update("DELETE FROM follow_up.audit_entry WHERE sequence IN (3, 5)");
        rows.update("UPDATE follow_up.audit_entry SET plan_id = 'invented' WHERE sequence = 7");

        try (Connection writer = holdingUp("period_view")) {
            projections.request("period-view");
            RunningService.await(() -> waiting("follow_up.period_view"));

            assertThat(service.auditor().get(REPORT).at("/contentHash")).isEqualTo("wrong");
            assertThat(projections.status("period-view").at("/rebuild/state")).isEqualTo("RUNNING");
            assertThat(projections.status("period-view").json().at("/rebuild/percent").asInt())
                    .isEqualTo(99);
            Answer again = projections.rebuild("period-view");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/code")).isEqualTo("rebuild-running");
            writer.rollback();
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
        rows.update("DELETE FROM follow_up.report_version");
        try (Connection writer = holdingUp("report_version")) {
            projections.request("report-version");
            RunningService.await(() -> waiting("follow_up.report_version"));
            rows.queryForList(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                      AND query LIKE 'LOCK TABLE%'
                    """);
            writer.rollback();
        }

        Answer done = projections.finished("report-version");

        assertThat(done.at("/rebuild/state")).isEqualTo("DONE");
        assertThat(done.json().at("/rebuild/starts").asInt()).isEqualTo(2);
        assertThat(rowsOf("report-version")).isEqualTo(before).isNotEmpty();
        assertThat(twins()).isEmpty();
    }

    @Test
    void beginsAgainWithTheNextStartWhatADeadInstanceLeft() {
        List<String> before = rowsOf("plan");
        service.close();
        rows.execute("CREATE TABLE follow_up_rebuild.plan (half text)");
        rows.update(
                """
                INSERT INTO follow_up.rebuild (projection, requested_by, starts, started_at, position)
                VALUES ('plan', 'person-1', 1, now(), 17)
                """);
        rows.update("UPDATE follow_up.plan SET title = 'wrong'");

        startAgain();

        Answer done = projections.finished("plan");
        assertThat(done.json().at("/rebuild/starts").asInt()).isEqualTo(2);
        assertThat(rowsOf("plan")).isEqualTo(before);
    }

    @Test
    void rebuildsAtTheStartWhatItIsToldTo() {
        service.close();
        rows.update("DELETE FROM follow_up.decision");

        startAgain("--aterblick.rebuild=decision, plan");

        assertThat(projections.finished("decision").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(projections.finished("plan").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(rowsOf("decision")).isNotEmpty();
        assertThat(projections.status("period-view").json().has("rebuild")).isFalse();
    }

    @Test
    void fillsAProjectionThatJoinsAProcessorLater() {
        service.close();
        List<String> before = rowsOf("decision");
        rows.update("DELETE FROM follow_up.decision");
        rows.update("DELETE FROM follow_up.built_projection WHERE projection = 'decision'");

        startAgain();

        assertThat(projections.finished("decision").at("/rebuild/requestedBy"))
                .isEqualTo("new projection");
        assertThat(rowsOf("decision")).isEqualTo(before);
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
                Set.of("token", "reached", "rebuild", "built_projection", "flyway_schema_history");

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
        return rowsOf(name, "random");
    }

    private List<String> rowsOf(String name, String planId) {
        String table = name.equals("audit-trail") ? "audit_entry" : name.replace('-', '_');
        return rows.queryForList(
                "SELECT t::text FROM follow_up.%s AS t WHERE plan_id = ? ORDER BY 1"
                        .formatted(table),
                String.class,
                planId);
    }

    private List<String> twins() {
        return rows.queryForList(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'follow_up_rebuild'",
                String.class);
    }

    /** Somebody who has just written to a table and has not made up their mind. */
    private Connection holdingUp(String table) throws SQLException {
        Connection connection = database.query().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE follow_up." + table + " IN ROW EXCLUSIVE MODE");
        }
        return connection;
    }

    private boolean waiting(String table) {
        return !rows.queryForList(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = ?::regclass",
                        table)
                .isEmpty();
    }
}
