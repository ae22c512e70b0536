package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Segments;

/** What an error in the processor does: everything of its batch is undone, nothing is skipped. */
class ProjectionFailureTests {

    private static final String PLAN = "small-2024";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void undoesRowsAndTokenTogetherAndRecovers() {
        try (RunningService service = RunningService.start(database, FailingLast.class)) {
            service.awaitHead(stream);
            FailingLast failing = service.bean(FailingLast.class);
            Map<String, Object> before = everything();
            failing.fails.set(true);

            stream.report(Facts.outcome("osa-varde", "AR", "65"));
            stream.submit("AR");
            RunningService.await(() -> failing.failures.get() >= 2);

            assertThat(failing.sawRowsOfTheOthers).isTrue();
            assertThat(everything()).isEqualTo(before);
            RunningService.await(() -> health(service).equals("DOWN"));

            failing.fails.set(false);
            service.awaitHead(stream);

            assertThat(everything()).isNotEqualTo(before);
            assertThat(count("audit_entry")).isEqualTo(3);
            assertThat(count("report_version")).isEqualTo(1);
            RunningService.await(() -> health(service).equals("UP"));
        }
    }

    @Test
    void stopsLoudlyAtAnUnknownEventType() {
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);

            stream.report(Facts.outcome("osa-varde", "AR", "65"));
            owner.update(
                    """
                    INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id,
                        command_step, event_type, revision, recorded_at, aggregate_type, payload, metadata)
                    SELECT (SELECT max(position) + 1 FROM event_store.event), plan_id, 99, 'e-unknown',
                        'c-unknown', 0, 'plan.invented', '1', recorded_at, aggregate_type, payload, metadata
                    FROM event_store.event WHERE plan_id = ? AND sequence = 0
                    """,
                    PLAN);
            PlanStream later = PlanStream.adopted(database, "senare-2024");

            RunningService.await(() -> health(service).equals("DOWN"));
            assertThat(service.management().get("/actuator/health").status()).isEqualTo(503);
            assertThat(
                            service.management()
                                    .get("/actuator/health")
                                    .at("/components/followUp/details/processors/reports/error"))
                    .contains("UnknownEventType");
            assertThat(later.head()).isZero();
            assertThat(rows.queryForList("SELECT plan_id FROM follow_up.plan", String.class))
                    .containsExactly(PLAN);
            RunningService.await(() -> count("audit_entry") == 2);
        }
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);
        }
        stream.report(Facts.outcome("osa-varde", "AR", "65"));

        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);

            assertThat(count("audit_entry")).isEqualTo(2);
        }
    }

    private static String health(RunningService service) {
        return service.management().get("/actuator/health").at("/components/followUp/status");
    }

    private Map<String, Object> everything() {
        return Map.of(
                "token",
                        rows.queryForList(
                                "SELECT convert_from(token, 'UTF8') FROM follow_up.processor_segment"
                                        + " WHERE processor = 'reports' AND segment = ?",
                                Segments.of(PLAN)),
                "plan", rows.queryForList("SELECT plan_id, sequence FROM follow_up.plan"),
                "view", rows.queryForList("SELECT period, content_hash FROM follow_up.period_view"),
                "version", rows.queryForList("SELECT version FROM follow_up.report_version"),
                "reached",
                        rows.queryForList(
                                "SELECT sequence FROM follow_up.reached WHERE processor = 'reports'"));
    }

    private int count(String table) {
        List<Integer> count =
                rows.queryForList("SELECT count(*) FROM follow_up." + table, Integer.class);
        return count.getFirst();
    }

    /** A projection that comes last and fails on demand. */
    @Configuration(proxyBeanMethods = false)
    static class FailingLast {

        private final AtomicBoolean fails = new AtomicBoolean();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile boolean sawRowsOfTheOthers;

        @Bean
        Projection failingProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
            return (batch, rows) -> fail(batch, jdbc);
        }

        private void fail(List<FoldedEvent> batch, JdbcTemplate jdbc) {
            if (fails.get()) {
                sawRowsOfTheOthers =
                        jdbc.queryForList("SELECT sequence FROM follow_up.plan", Long.class)
                                        .getFirst()
                                >= batch.getFirst().event().sequence();
                failures.incrementAndGet();
                throw new IllegalStateException("fails on demand");
            }
        }
    }
}
