package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.projection.Segments;

/** Instances that run side by side work on every processor together, each on its own plans. */
class SharedSegmentsTests {

    private static final int PROCESSORS = 4;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream one = PlanStream.adopted(database, PlansOfSegments.of(0));
    private final PlanStream other = PlanStream.adopted(database, PlansOfSegments.of(1));

    @Test
    void haveOneOfTwoEach() {
        try (RunningService first = RunningService.start(database)) {
            awaitBoth(first);
            assertThat(owned(first)).isEqualTo(PROCESSORS * Segments.COUNT);

            try (RunningService second = RunningService.start(database)) {
                RunningService.await(() -> isShared(first, second));
                one.report(Facts.outcome("osa-varde", "AR", "65"));
                other.report(Facts.outcome("osa-varde", "AR", "66"));
                awaitBoth(first);

                assertThat(figure(second, "aterblick_followup_segments{processor=\"reports\"}"))
                        .isOne();
                assertThat(figure(second, "aterblick_followup_instances")).isEqualTo(2);
                assertThat(instances(first)).hasSize(2);
            }

            RunningService.await(() -> owned(first) == PROCESSORS * Segments.COUNT);
            one.report(Facts.outcome("osa-varde", "AR", "67"));
            other.report(Facts.outcome("osa-varde", "AR", "68"));
            awaitBoth(first);
        }
        assertThat(rows.queryForList("SELECT * FROM follow_up.instance")).isEmpty();
    }

    @Test
    void keepTheirShareWhereAnotherNeverTakesItsOwn() {
        try (RunningService first = RunningService.start(database)) {
            awaitBoth(first);
            Thread beating = Thread.ofPlatform().daemon().start(this::beatWithoutWorking);
            try {
                RunningService.await(() -> owned(first) < PROCESSORS * Segments.COUNT);
                RunningService.await(() -> owned(first) == PROCESSORS * Segments.COUNT);
                one.report(Facts.outcome("osa-varde", "AR", "65"));
                other.report(Facts.outcome("osa-varde", "AR", "66"));
                awaitBoth(first);
            } finally {
                beating.interrupt();
            }
        }
    }

    private void beatWithoutWorking() {
        try {
            for (int beat = 1; ; beat++) {
                rows.update(
                        """
                        INSERT INTO follow_up.instance VALUES ('idle', ?)
                        ON CONFLICT (instance) DO UPDATE SET beat = excluded.beat
                        """,
                        beat);
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isShared(RunningService first, RunningService second) {
        return owned(first) == PROCESSORS && owned(second) == PROCESSORS;
    }

    private void awaitBoth(RunningService service) {
        service.awaitHead(one);
        service.awaitHead(other);
    }

    private long owned(RunningService service) {
        return owners().stream().filter(service.bean(InstanceId.class).value()::equals).count();
    }

    private List<String> owners() {
        return rows.queryForList(
                "SELECT coalesce(owner, '') FROM follow_up.processor_segment", String.class);
    }

    /** Who works on the segments of one processor, as the interface says. */
    private static Map<Integer, String> instances(RunningService service) {
        return service.as("ADMIN", "driftnamnden")
                .get("/follow-up/v1/projections/period-view")
                .json()
                .at("/processor/segments")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                s -> s.at("/segment").asInt(), s -> s.at("/instance").asString()));
    }

    private static double figure(RunningService service, String series) {
        return service.management().figure(series);
    }
}
