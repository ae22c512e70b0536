package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;

/** An event that one projection cannot take stops the processor of that one, at that event. */
class PoisonEventTests {

    private static final String PLAN = "/follow-up/v1/plans/small-2024";
    private static final String STOPPED = "/components/followUp/details/processors/reports";
    private static final int POISON = 3;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void stopsOneProcessorNamesTheEventAndGoesOnAfterTheFix() {
        for (int i = 1; i <= 5; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", String.valueOf(60 + i)));
        }
        RecordedEvent poison = stream.events().get(POISON);
        try (RunningService service = RunningService.start(database, Poisoned.class)) {
            RunningService.await(() ->
                    health(service)
                            .at(STOPPED + "/stoppedAt/eventId")
                            .equals(poison.provenance().eventId().value()));

            Answer health = health(service);
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.at("/components/followUp/status")).isEqualTo("DOWN");
            assertThat(health.at(STOPPED + "/state")).isEqualTo("stopped");
            assertThat(health.at(STOPPED + "/error")).endsWith("IllegalArgumentException");
            assertThat(health.at(STOPPED + "/stoppedAt/planId")).isEqualTo("small-2024");
            assertThat(health.json().at(STOPPED + "/stoppedAt/sequence").asInt()).isEqualTo(POISON);
            assertThat(health.json().at(STOPPED + "/stoppedAt/position").asLong())
                    .isEqualTo(position(poison));
            assertThat(health.at(STOPPED + "/stoppedAt/eventType")).isEqualTo("outcome.recorded");
            assertThat(health.at("/components/followUp/details/processors/audit-trail/state"))
                    .isEqualTo("running");
            assertThat(service.management().get("/actuator/prometheus").text())
                    .contains("aterblick_projection_stopped{processor=\"reports\"} 1.0")
                    .contains("aterblick_projection_stopped{processor=\"audit-trail\"} 0.0");
            othersGoOn(service);
            assertThat(rows.queryForList("SELECT sequence FROM follow_up.plan", Long.class))
                    .containsExactly(POISON - 1L);

            service.bean(Poisoned.class).fixed.set(true);
            service.awaitHead(stream);

            RunningService.await(() -> health(service).status() == 200);
            assertThat(service.auditor().seeing("small-2024", stream.head()).get(PLAN).status())
                    .isEqualTo(200);
        }
    }

    private void othersGoOn(RunningService service) {
        stream.report(Facts.outcome("osa-varde", "AR", "70"));

        Answer trail = service.auditor().seeing("small-2024", stream.head()).get(PLAN + "/events");
        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.json().at("/items").size()).isEqualTo(stream.events().size());
        assertThat(
                        service.auditor()
                                .seeing("small-2024", stream.head())
                                .get(PLAN + "/reports/AR/changes?from=2024-01-15&to=now")
                                .status())
                .isEqualTo(200);
        assertThat(service.auditor().get(PLAN).status()).isEqualTo(200);
        assertThat(service.auditor().seeing("small-2024", stream.head()).get(PLAN).status())
                .isEqualTo(503);
    }

    private long position(RecordedEvent event) {
        Long position =
                rows.queryForObject(
                        "SELECT position FROM event_store.event WHERE event_id = ?",
                        Long.class,
                        event.provenance().eventId().value());
        return position == null ? -1 : position;
    }

    private static Answer health(RunningService service) {
        return service.management().get("/actuator/health");
    }

    /** A projection among the reports with a defect that one event brings to light. */
    @Configuration(proxyBeanMethods = false)
    static class Poisoned {

        private final AtomicBoolean fixed = new AtomicBoolean();

        @Bean
        Projection poisonedProjection() {
            return (batch, rows) -> batch.forEach(this::take);
        }

        private void take(FoldedEvent folded) {
            if (folded.event().sequence() == POISON && !fixed.get()) {
                throw new IllegalArgumentException("not made for this");
            }
        }
    }
}
