package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** A rebuild that cannot be done changes nothing of what is read, and says why. */
class DefectiveRebuildTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void failsWithTheReasonAndLeavesTheRowsAlone() {
        for (int i = 0; i < 4; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", String.valueOf(i)));
        }
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);
        }
        rows.execute("CREATE TABLE follow_up.choking (sequence bigint PRIMARY KEY)");

        try (RunningService service = RunningService.start(database, Defective.class)) {
            ProjectionCalls projections = new ProjectionCalls(service);
            Answer choked = projections.finished("choking");

            assertThat(choked.at("/rebuild/state")).isEqualTo("FAILED");
            assertThat(choked.at("/rebuild/reason"))
                    .contains("UnsupportedOperationException at event 3 of plan small-2024")
                    .contains(
                            "outcome.recorded",
                            stream.events().get(3).provenance().eventId().value());
            assertThat(choked.json().at("/rebuild/percent").asInt()).isBetween(0, 99);
            assertThat(choking(service, "rebuild_failed")).isEqualTo(1);
            assertThat(choking(service, "rebuild_progress_percent"))
                    .isEqualTo(choked.json().at("/rebuild/percent").asDouble());
            double folded = choking(service, "rebuild_events_total");
            assertThat(rows.queryForList("SELECT * FROM follow_up.choking")).isEmpty();

            service.bean(Defective.class).fixed.set(true);
            projections.request("choking");

            assertThat(projections.finished("choking").at("/rebuild/state")).isEqualTo("DONE");
            assertThat(rows.queryForList("SELECT sequence FROM follow_up.choking", Long.class))
                    .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
            // What a scrape asked for may be a second old.
            RunningService.await(() -> choking(service, "rebuild_progress_percent") == 100);
            assertThat(choking(service, "rebuild_failed")).isZero();
            assertThat(choking(service, "rebuild_running")).isZero();
            assertThat(choking(service, "rebuild_events_total")).isEqualTo(folded + 5);
        }
    }

    private static double choking(RunningService service, String metric) {
        return service.management().figure("aterblick_" + metric + "{projection=\"choking\"}");
    }

    /** A projection that only a rebuild shows to be wrong. */
    @Configuration(proxyBeanMethods = false)
    static class Defective {

        private final AtomicBoolean fixed = new AtomicBoolean();

        @Bean
        Projection choking() {
            return new ChokingProjection(fixed);
        }
    }

    /** Cannot take an event of the past. */
    private record ChokingProjection(AtomicBoolean fixed) implements Projection {

        private static final Table CHOKING = Table.of("choking", 1, "sequence");

        @Override
        public List<Table> tables() {
            return List.of(CHOKING);
        }

        @Override
        public void write(List<FoldedEvent> batch, Rows rows) {
            for (FoldedEvent folded : batch) {
                if (folded.event().sequence() == 3 && !fixed.get()) {
                    throw new UnsupportedOperationException("fails on demand");
                }
                rows.put(CHOKING, folded.event().sequence());
            }
        }
    }
}
