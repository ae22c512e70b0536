package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;

/** One segment cannot go on, the other can: what is rebuilt meanwhile is as far as each of them. */
class SegmentsApartTests {

    private static final String STUCK = "fast-2024";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stuck = PlanStream.adopted(database, STUCK);
    private final PlanStream free = PlanStream.adopted(database, PlansOfSegments.other(STUCK));

    @Test
    void rebuildGoesAsFarAsEachOfThem() throws SQLException {
        try (RunningService service = RunningService.start(database, StopsAtOnePlan.class)) {
            awaitBoth(service);
            String before = view(STUCK);
            service.bean(StopsAtOnePlan.class).stops.set(true);
            reportOnBoth(10);
            service.awaitHead(free);
            RunningService.await(() -> apart(service));

            rebuiltWhile(() -> reportOnBoth(30), service);
            assertThat(view(STUCK)).isEqualTo(before);
            assertThat(stoppedAt(service)).isEqualTo(STUCK + " 1");

            service.bean(StopsAtOnePlan.class).stops.set(false);
            awaitBoth(service);
            assertThat(view(STUCK)).isNotEqualTo(before);
            rebuiltWhile(() -> reportOnBoth(50), service);
        }
    }

    /** Not before that was followed, and everybody who reads lets it: it finds nothing wrong. */
    private void rebuiltWhile(Runnable work, RunningService service) throws SQLException {
        ProjectionCalls projections = new ProjectionCalls(service);
        try (Connection reader = database.query().getConnection()) {
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement()) {
                statement.execute("LOCK TABLE follow_up.period_view IN ACCESS SHARE MODE");
            }
            projections.request("period-view");
            RunningService.await(() ->
                    projections.status("period-view").json().at("/rebuild/percent").asInt() == 99);
            work.run();
            service.awaitHead(free);
            reader.rollback();
        }
        RunningService.Answer done = projections.finished("period-view");
        assertThat(done.at("/rebuild/state")).isEqualTo("DONE");
        assertThat(done.json().at("/rebuild/rowsWritten").asInt()).isZero();
        assertThat(done.json().at("/rebuild/rowsRemoved").asInt()).isZero();
    }

    private void reportOnBoth(int from) {
        for (int value = from; value < from + 20; value++) {
            stuck.report(Facts.outcome("osa-varde", "AR", "" + value));
            free.report(Facts.outcome("osa-varde", "AR", "" + value));
        }
    }

    private static boolean apart(RunningService service) {
        List<Long> positions =
                service.bean(ProcessorPositions.class).seen(Processor.REPORTS).positions();
        return !positions.get(0).equals(positions.get(1));
    }

    private String stoppedAt(RunningService service) {
        String health = "/components/followUp/details/processors/reports/stoppedAt";
        RunningService.await(() -> !at(service, health + "/planId").isEmpty());
        return at(service, health + "/planId") + " " + at(service, health + "/sequence");
    }

    private static String at(RunningService service, String pointer) {
        return service.management().get("/actuator/health").at(pointer);
    }

    private String view(String planId) {
        return rows.queryForObject(
                "SELECT content_hash FROM follow_up.period_view WHERE plan_id = ? AND period = 'AR'",
                String.class,
                planId);
    }

    private void awaitBoth(RunningService service) {
        service.awaitHead(stuck);
        service.awaitHead(free);
    }

    /** A projection that does not get past one plan's events while it is told so. */
    @Configuration(proxyBeanMethods = false)
    static class StopsAtOnePlan {

        private final AtomicBoolean stops = new AtomicBoolean();

        @Bean
        Projection stoppingProjection() {
            return (batch, rows) -> {
                if (stops.get()
                        && batch.stream().anyMatch(event -> event.planId().value().equals(STUCK))) {
                    throw new IllegalStateException("stops at this plan");
                }
            };
        }
    }
}
