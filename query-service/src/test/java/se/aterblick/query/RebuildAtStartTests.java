package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;

/** What a start begins: rebuilds that were cut short, those it is told to, and what is new. */
class RebuildAtStartTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final JdbcTemplate rows = new JdbcTemplate(DATABASE.query());

    @BeforeAll
    static void project() {
        PlanStream stream = PlanStream.adopted(DATABASE, "random");
        RandomHistoryTests.write(RandomHistory.of(7, 150), stream);
        try (RunningService service = start()) {
            service.awaitHead(stream);
        }
    }

    @Test
    void beginsAgainWithTheNextStartWhatADeadInstanceLeft() {
        List<String> before = rowsOf("plan");
        rows.execute("CREATE TABLE follow_up_rebuild.plan (half text)");
        rows.update(
                """
                INSERT INTO follow_up.rebuild (projection, requested_by, starts, started_at, position)
                VALUES ('plan', 'person-1', 1, now(), 17)
                """);
        rows.update("UPDATE follow_up.plan SET title = 'wrong'");

        try (RunningService service = start()) {
            ProjectionCalls projections = new ProjectionCalls(service);
            Answer done = projections.finished("plan");
            assertThat(done.json().at("/rebuild/starts").asInt()).isEqualTo(2);
            assertThat(rowsOf("plan")).isEqualTo(before);
        }
    }

    @Test
    void rebuildsAtTheStartWhatItIsToldTo() {
        rows.update("DELETE FROM follow_up.decision");

        try (RunningService service = start("--aterblick.rebuild=decision, plan")) {
            ProjectionCalls projections = new ProjectionCalls(service);
            assertThat(projections.finished("decision").at("/rebuild/state")).isEqualTo("DONE");
            assertThat(projections.finished("plan").at("/rebuild/state")).isEqualTo("DONE");
            assertThat(rowsOf("decision")).isNotEmpty();
        }
    }

    @Test
    void fillsAProjectionThatJoinsAProcessorLater() {
        List<String> before = rowsOf("decision");
        rows.update("DELETE FROM follow_up.decision");
        rows.update("DELETE FROM follow_up.built_projection WHERE projection = 'decision'");

        try (RunningService service = start()) {
            ProjectionCalls projections = new ProjectionCalls(service);
            assertThat(projections.finished("decision").at("/rebuild/requestedBy"))
                    .isEqualTo("new projection");
            assertThat(rowsOf("decision")).isEqualTo(before);
        }
    }

    @Test
    void makesRowsOfAnEarlierRevisionAgain() {
        List<String> before = rowsOf("decision");
        rows.update("DELETE FROM follow_up.decision");
        rows.update(
                "UPDATE follow_up.built_projection SET revision = 0 WHERE projection = 'decision'");

        try (RunningService service = start()) {
            ProjectionCalls projections = new ProjectionCalls(service);
            assertThat(projections.finished("decision").at("/rebuild/requestedBy"))
                    .isEqualTo("revision 1");
            assertThat(rowsOf("decision")).isEqualTo(before).isNotEmpty();
        }
        assertThat(revision("decision")).isEqualTo(1);
    }

    @Test
    void leavesRowsOfALaterRevisionToANewerVersion() {
        List<String> before = rowsOf("decision");
        rows.update(
                """
                INSERT INTO follow_up.rebuild (projection, requested_by, revision)
                VALUES ('decision', 'revision 9', 9)
                """);

        try (RunningService service = start("--aterblick.rebuild=plan")) {
            ProjectionCalls projections = new ProjectionCalls(service);
            assertThat(projections.finished("plan").at("/rebuild/state")).isEqualTo("DONE");

            Answer waiting = projections.status("decision");
            assertThat(waiting.at("/rebuild/state")).isEqualTo("RUNNING");
            assertThat(waiting.json().at("/rebuild/starts").asInt()).isZero();
            assertThat(projections.cancel("decision").status()).isEqualTo(200);
        }
        assertThat(rowsOf("decision")).isEqualTo(before);
    }

    @Test
    void writesNoMoreOnceANewerVersionHasMadeTheRows() {
        try (RunningService service = start()) {
            PlanStream stream = PlanStream.adopted(DATABASE, "before");
            service.awaitHead(stream);
            rows.update(
                    "UPDATE follow_up.built_projection SET revision = 2 WHERE projection = 'figure'");
            PlanStream.adopted(DATABASE, "after");

            ProjectionCalls projections = new ProjectionCalls(service);
            RunningService.await(
                    () -> projections.status("figure").at("/processor/state").equals("stopped"));
            assertThat(projections.status("figure").json().at("/processor/lag").asInt())
                    .isPositive();
            RunningService.await(
                    () -> projections.status("plan").json().at("/processor/lag").asInt() == 0);
        } finally {
            rows.update(
                    "UPDATE follow_up.built_projection SET revision = 1 WHERE projection = 'figure'");
        }
    }

    private int revision(String projection) {
        Integer revision =
                rows.queryForObject(
                        "SELECT revision FROM follow_up.built_projection WHERE projection = ?",
                        Integer.class,
                        projection);
        return revision == null ? 0 : revision;
    }

    private static RunningService start(String... options) {
        return RunningService.start(DATABASE, List.of(options));
    }

    private List<String> rowsOf(String name) {
        return new ProjectionRows(rows).of(name, "random");
    }
}
