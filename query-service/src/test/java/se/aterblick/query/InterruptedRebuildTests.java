package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** A rebuild that is cancelled changes nothing; one that is cut short goes on where it was. */
class InterruptedRebuildTests {

    private static final int PLANS = 6;

    /** More than is kept in memory before it is written. */
    private static final String MUCH = "x".repeat(5_000_000);

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());

    @Test
    void goesOnWithThePlansThatAreLeft() throws InterruptedException {
        Set<String> all = adoptPlans();
        Set<String> first;
        try (RunningService service = RunningService.start(database, Slow.class)) {
            Slow slow = service.bean(Slow.class);
            slow.stopsAtPlan.await();
            RunningService.await(() -> done() > 0);
            first = new TreeSet<>(slow.seen);
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(slow.mayGoOn::countDown);
        }
        assertThat(first).hasSizeBetween(1, PLANS - 1);
        Set<String> done = Set.copyOf(donePlans());

        try (RunningService service = RunningService.start(database, Quick.class)) {
            ProjectionCalls projections = new ProjectionCalls(service);
            RunningService.Answer rebuilt = projections.finished("slow");

            assertThat(rebuilt.at("/rebuild/state")).isEqualTo("DONE");
            assertThat(rebuilt.json().at("/rebuild/starts").asInt()).isEqualTo(2);
            assertThat(service.bean(Quick.class).seen)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(done);
        }
        assertThat(rows.queryForList("SELECT plan_id FROM follow_up.slow", String.class))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(donePlans()).isEmpty();
    }

    @Test
    void canBeCancelledAndAskedForAgain() throws InterruptedException {
        adoptPlans();
        try (RunningService service = RunningService.start(database, Slow.class)) {
            Slow slow = service.bean(Slow.class);
            ProjectionCalls projections = new ProjectionCalls(service);
            slow.stopsAtPlan.await();
            RunningService.await(() -> done() > 0);
            assertThat(projections.status("slow").json().at("/rebuild/eventsPerSecond").asInt(-1))
                    .isNotNegative();

            assertThat(projections.cancel("slow").at("/rebuild/state")).isEqualTo("CANCELLED");
            assertThat(projections.cancel("slow").status()).isEqualTo(409);
            assertThat(projections.cancel("slow").at("/code")).isEqualTo("no-rebuild-running");
            slow.mayGoOn.countDown();

            RunningService.await(() -> nextSets().isEmpty());
            assertThat(rows.queryForList("SELECT plan_id FROM follow_up.slow")).isEmpty();
            projections.request("slow");
            assertThat(projections.finished("slow").at("/rebuild/state")).isEqualTo("DONE");
            assertThat(rows.queryForList("SELECT plan_id FROM follow_up.slow")).hasSize(PLANS);
        }
    }

    private Set<String> adoptPlans() {
        Set<String> plans = new TreeSet<>();
        PlanStream last = null;
        for (int i = 0; i < PLANS; i++) {
            last = PlanStream.adopted(database, "plan-" + i);
            plans.add("plan-" + i);
        }
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(last);
        }
        rows.execute("CREATE TABLE follow_up.slow (plan_id text PRIMARY KEY, much text)");
        return plans;
    }

    private int done() {
        return donePlans().size();
    }

    private List<String> donePlans() {
        return rows.queryForList(
                "SELECT plan_id FROM follow_up.rebuild_plan WHERE done", String.class);
    }

    private List<String> nextSets() {
        return rows.queryForList(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'follow_up_rebuild'",
                String.class);
    }

    /** A projection that waits at the plan before the last until it may go on. */
    @Configuration(proxyBeanMethods = false)
    static class Slow {

        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private final CountDownLatch stopsAtPlan = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Bean
        Projection slow() {
            return new SlowProjection(plan -> {
                seen.add(plan);
                if (seen.size() >= PLANS - 2) {
                    stopsAtPlan.countDown();
                    await(mayGoOn);
                }
            });
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The same without waiting. */
    @Configuration(proxyBeanMethods = false)
    static class Quick {

        private final Set<String> seen = new ConcurrentSkipListSet<>();

        @Bean
        Projection slow() {
            return new SlowProjection(seen::add);
        }
    }

    private record SlowProjection(Consumer<String> seeing) implements Projection {

        private static final Table SLOW = Table.of("slow", 1, "plan_id", "much");

        @Override
        public List<Table> tables() {
            return List.of(SLOW);
        }

        @Override
        public void write(List<FoldedEvent> batch, Rows rows) {
            batch.stream()
                    .map(folded -> folded.planId().value())
                    .distinct()
                    .forEach(plan -> {
                        seeing.accept(plan);
                        rows.put(SLOW, plan, MUCH);
                    });
        }
    }
}
