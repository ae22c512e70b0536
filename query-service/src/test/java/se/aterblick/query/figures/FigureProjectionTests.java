package se.aterblick.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.EventId;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.TargetValue;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.LiveRows;
import se.aterblick.query.schema.QuerySchema;
import se.aterblick.state.PlanState;
import se.aterblick.value.Decimal;

/** Events become rows, whichever way they are cut into batches. */
class FigureProjectionTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate JDBC = new JdbcTemplate(inSchema());
    private static final int EVENTS = 200;

    private final FigureProjection projection = new FigureProjection();

    /** As the service connects: projections leave the schema out. */
    private static HikariDataSource inSchema() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(DATABASE.query());
        pool.setSchema("follow_up");
        return pool;
    }

    @BeforeAll
    static void migrate() {
        QuerySchema.FOLLOW_UP.migrate(DATABASE.query());
    }

    @BeforeEach
    void empty() {
        FigureLists.ALL.forEach(list -> JDBC.update("DELETE FROM follow_up." + list.table()));
    }

    @Test
    void givesTheSameRowsInOneBatchAsEventByEventAndAgain() {
        List<FoldedEvent> history = folded(RandomHistory.of(7, EVENTS));
        write(history);
        List<List<Map<String, Object>>> atOnce = tables();
        empty();
        history.forEach(event -> write(List.of(event)));
        List<List<Map<String, Object>>> oneByOne = tables();
        history.forEach(event -> write(List.of(event)));

        assertThat(atOnce).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(oneByOne).isEqualTo(atOnce);
        assertThat(tables()).as("projected again").isEqualTo(atOnce);
    }

    @Test
    void makesARowAgainWhereThePlanChanges() {
        List<FoldedEvent> history = folded(RandomHistory.of(7, EVENTS));
        write(history);
        PlanState before = history.getLast().after();
        RecordedEvent revised =
                next(
                        before,
                        history.getFirst().event(),
                        new PlanRevised(
                                new RevisionDecision("Driftnämnden", null, null, null, null),
                                new TargetRevised(
                                        "osa-varde",
                                        new TargetValue(Decimal.of("6700"), null),
                                        null,
                                        null,
                                        null)));

        write(List.of(new FoldedEvent(EVENTS, before, revised, before.evolve(revised))));

        assertThat(
                        JDBC.queryForList(
                                "SELECT DISTINCT target FROM follow_up.outcome"
                                        + " WHERE indicator = 'osa-varde' AND value IS NOT NULL",
                                String.class))
                .containsExactly("6700");
        assertThat(
                        JDBC.queryForList(
                                "SELECT DISTINCT verdict FROM follow_up.outcome"
                                        + " WHERE indicator = 'osa-varde' AND value IS NOT NULL",
                                String.class))
                .containsExactly("OFF_TARGET");
    }

    private void write(List<FoldedEvent> batch) {
        LiveRows rows = new LiveRows(JDBC);
        projection.write(batch, rows);
        rows.flush();
    }

    private static RecordedEvent next(PlanState state, RecordedEvent first, PlanEvent event) {
        Provenance p = first.provenance();
        return new RecordedEvent(
                first.planId(),
                new Provenance(
                        EventId.of("next"),
                        state.nextSequence(),
                        p.recordedAt(),
                        p.knownAt(),
                        false,
                        p.actor(),
                        p.role()),
                first.command(),
                event);
    }

    private static List<FoldedEvent> folded(List<RecordedEvent> events) {
        List<FoldedEvent> folded = new ArrayList<>();
        PlanState state = PlanState.EMPTY;
        for (RecordedEvent event : events) {
            PlanState after = state.evolve(event);
            folded.add(new FoldedEvent(folded.size(), state, event, after));
            state = after;
        }
        return folded;
    }

    private static List<List<Map<String, Object>>> tables() {
        return FigureLists.ALL.stream()
                .map(list ->
                        JDBC.queryForList(
                                "SELECT * FROM follow_up."
                                        + list.table()
                                        + " ORDER BY plan_id, fact_key"))
                .toList();
    }
}
