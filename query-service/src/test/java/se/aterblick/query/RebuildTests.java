package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    private static final String PROJECTIONS = "/follow-up/v1/projections/";
    private static final String REPORT = "/follow-up/v1/plans/random/reports/AR";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database, "random");
    private RunningService service;

    @BeforeEach
    void start() {
        RandomHistoryTests.write(RandomHistory.of(7, 150), stream);
        service = RunningService.start(database);
        service.awaitHead(stream);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givesTheRunningRowsAgainWhileEventsComeAndReadsGoOn() {
        List<List<String>> before = names().stream().map(this::rowsOf).toList();
        AtomicBoolean over = new AtomicBoolean();
        PlanStream other = PlanStream.adopted(database, "other");
        CompletableFuture<Integer> readings =
                CompletableFuture.supplyAsync(() -> writeAndRead(other, over));

        names().forEach(this::request);
        names().forEach(name -> assertThat(finished(name).at("/rebuild/state")).isEqualTo("DONE"));
        over.set(true);

        assertThat(readings.join()).isGreaterThan(3);
        for (String name : names()) {
            Answer status = service.as("AUDITOR", "driftnamnden").get(PROJECTIONS + name);
            assertThat(status.json().at("/rebuild/percent").asInt()).isEqualTo(100);
            assertThat(status.json().at("/rebuild/rowsRemoved").asInt(-1)).as(name).isZero();
            assertThat(status.json().at("/rebuild/rowsWritten").asInt(-1)).as(name).isZero();
        }
        service.awaitHead(other);
        assertThat(names().stream().map(this::rowsOf).toList()).isEqualTo(before);
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
            request("period-view");
            RunningService.await(() -> waiting("follow_up.period_view"));

            assertThat(service.auditor().get(REPORT).at("/contentHash")).isEqualTo("wrong");
            assertThat(status("period-view").at("/rebuild/state")).isEqualTo("RUNNING");
            assertThat(status("period-view").json().at("/rebuild/percent").asInt()).isEqualTo(99);
            Answer again = admin().post(PROJECTIONS + "period-view/rebuilds", "");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/code")).isEqualTo("rebuild-running");
            writer.rollback();
        }
        request("audit-trail");

        assertThat(finished("period-view").json().at("/rebuild/rowsWritten").asInt()).isEqualTo(1);
        Answer done = finished("audit-trail");
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
            request("report-version");
            RunningService.await(() -> waiting("follow_up.report_version"));
            rows.queryForList(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                      AND query LIKE 'LOCK TABLE%'
                    """);
            writer.rollback();
        }

        Answer done = finished("report-version");

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

        service = RunningService.start(database);

        Answer done = finished("plan");
        assertThat(done.json().at("/rebuild/starts").asInt()).isEqualTo(2);
        assertThat(rowsOf("plan")).isEqualTo(before);
    }

    @Test
    void rebuildsAtTheStartWhatItIsToldTo() {
        service.close();
        rows.update("DELETE FROM follow_up.decision");

        service = RunningService.start(database, List.of("--aterblick.rebuild=decision, plan"));

        assertThat(finished("decision").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(finished("plan").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(rowsOf("decision")).isNotEmpty();
        assertThat(status("period-view").json().has("rebuild")).isFalse();
    }

    @Test
    void fillsAProjectionThatJoinsAProcessorLater() {
        service.close();
        List<String> before = rowsOf("decision");
        rows.update("DELETE FROM follow_up.decision");
        rows.update("DELETE FROM follow_up.built_projection WHERE projection = 'decision'");

        service = RunningService.start(database);

        assertThat(finished("decision").at("/rebuild/requestedBy")).isEqualTo("new projection");
        assertThat(rowsOf("decision")).isEqualTo(before);
    }

    @Test
    void knowsItsProjectionsByName() {
        Answer unknown = admin().post(PROJECTIONS + "period-veiw/rebuilds", "");

        assertThat(names())
                .contains("audit-trail", "decision", "period-view", "plan", "report-version");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("unknown-projection");
        assertThat(unknown.at("/nearest/0")).isEqualTo("period-view");
        assertThat(admin().get(PROJECTIONS + "plans").status()).isEqualTo(404);
        assertThat(service.auditor().post(PROJECTIONS + "plan/rebuilds", "").status())
                .isEqualTo(403);
    }

    private int writeAndRead(PlanStream other, AtomicBoolean over) {
        int readings = 0;
        for (; !over.get() || readings < 5; readings++) {
            other.report(Facts.outcome("osa-varde", "AR", String.valueOf(readings)));
            assertThat(service.auditor().get(REPORT).status()).isEqualTo(200);
        }
        return readings;
    }

    private RunningService.Call admin() {
        return service.as("ADMIN");
    }

    private Answer status(String name) {
        return admin().get(PROJECTIONS + name);
    }

    private void request(String name) {
        Answer answer = admin().post(PROJECTIONS + name + "/rebuilds", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.at("/rebuild/state")).isEqualTo("RUNNING");
        assertThat(answer.header("Location")).isEqualTo(PROJECTIONS + name);
    }

    private Answer finished(String name) {
        RunningService.await(() -> !status(name).at("/rebuild/finishedAt").isEmpty());
        return status(name);
    }

    private List<String> names() {
        return admin().get("/follow-up/v1/projections")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
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
