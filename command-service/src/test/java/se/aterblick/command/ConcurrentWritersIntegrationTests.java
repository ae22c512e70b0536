package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.CommandMark;
import se.aterblick.event.ReportApproved;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Two instances on one database: whoever writes at the same time, nothing is lost or doubled. */
class ConcurrentWritersIntegrationTests {

    private static final int THREADS = 16;
    private static final int COMMANDS_PER_THREAD = 20;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final SimulatedInstance ONE = new SimulatedInstance(DATABASE.command());
    private static final SimulatedInstance OTHER = new SimulatedInstance(DATABASE.command());

    private static final AtomicInteger PLANS = new AtomicInteger();

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void recordsEveryAcknowledgedCommandOnOnePlanExactlyOnce() throws Exception {
        assertDense(List.of(adopted()));
    }

    @Test
    void recordsEveryAcknowledgedCommandOnSeveralPlansExactlyOnce() throws Exception {
        assertDense(List.of(adopted(), adopted(), adopted()));
    }

    private static void assertDense(List<PlanId> plans) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger conflicts = new AtomicInteger();

        atOnce(thread -> {
            for (int i = 0; i < COMMANDS_PER_THREAD; i++) {
                PlanId plan = plans.get((thread + i) % plans.size());
                try {
                    CommandResult result =
                            instance(thread).send(outcome(plan, "t" + thread + "-" + i));
                    acknowledged.add(result.receipt().eventId().value());
                } catch (ConcurrencyException lost) {
                    conflicts.incrementAndGet();
                }
            }
            return null;
        });

        // Lost races are retried: with two contenders, losing ten times in a row is rare.
        assertThat(conflicts).hasValueLessThan(THREADS * COMMANDS_PER_THREAD / 100);
        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(acknowledged.size() + conflicts.get()).isEqualTo(THREADS * COMMANDS_PER_THREAD);
        List<String> recorded = new ArrayList<>();
        for (PlanId plan : plans) {
            assertThat(sequences(plan))
                    .containsExactlyElementsOf(
                            LongStream.range(0, sequences(plan).size()).boxed().toList());
            assertThat(state(plan).nextSequence()).isEqualTo(sequences(plan).size());
            recorded.addAll(eventIds(plan));
        }
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void recordsOneCommandOnceThoughItIsRetriedOnBothInstancesAtTheSameTime() throws Exception {
        PlanId plan = adopted();
        for (int i = 0; i < 10; i++) {
            String commandId = "retried-" + i;

            List<String> answers =
                    atOnce(thread ->
                            instance(thread)
                                    .send(outcome(plan, commandId))
                                    .receipt()
                                    .eventId()
                                    .value());

            assertThat(answers).hasSize(THREADS).containsOnly(answers.getFirst());
            assertThat(sequences(plan)).hasSize(i + 2);
        }
    }

    @Test
    void adoptsAPlanOnceThoughBothInstancesAreAskedAtTheSameTime() throws Exception {
        for (int i = 0; i < 10; i++) {
            AdoptPlan adoption = adoption();

            List<String> answers =
                    atOnce(thread -> instance(thread).send(adoption).receipt().eventId().value());

            assertThat(answers).hasSize(THREADS).containsOnly(answers.getFirst());
            assertThat(sequences(adoption.planId())).containsExactly(0L);
        }
    }

    @Test
    void submitsOneVersionThoughSeveralAreAskedForAtTheSameTime() throws Exception {
        PlanId plan = adopted();

        List<String> answers =
                atOnce(thread -> {
                    try {
                        instance(thread).send(submission(plan));
                        return "submitted";
                    } catch (CommandRejected e) {
                        return e.reason().code();
                    }
                });

        assertThat(answers).containsOnlyOnce("submitted");
        assertThat(answers.stream().filter("already-submitted"::equals)).hasSize(THREADS - 1);
        assertThat(state(plan).period(SmallPlan.AR).lifecycle().versions()).hasSize(1);
    }

    @Test
    void refusesNothingOnAViewThatIsOlderThanTheOtherInstances() {
        PlanId plan = adopted();
        OTHER.send(outcome(plan, "fills the cache of the other instance"));
        OTHER.send(outcome(plan, "keeps it there"));
        ONE.send(submission(plan));

        OTHER.send(approval(plan));

        assertThat(state(plan).period(SmallPlan.AR).lifecycle().isApproved()).isTrue();
    }

    @Test
    void takesNothingOnAViewThatIsOlderThanTheOtherInstances() {
        PlanId plan = adopted();
        OTHER.send(outcome(plan, "fills the cache of the other one"));
        ONE.send(submission(plan));
        ONE.send(approval(plan));

        assertThatThrownBy(() -> OTHER.send(outcome(plan, "too late")))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("corrections-only");
    }

    private static SimulatedInstance instance(int thread) {
        return thread % 2 == 0 ? ONE : OTHER;
    }

    private static AdoptPlan adoption() {
        String id = "plan-" + PLANS.incrementAndGet();
        return AdoptPlan.of(
                PlanBuilder.like(SmallPlan.content()).planId(id).build(), Callers.CONTROLLER, null);
    }

    private static PlanId adopted() {
        AdoptPlan adoption = adoption();
        ONE.send(adoption);
        return adoption.planId();
    }

    private static RecordFacts outcome(PlanId plan, String commandId) {
        return new RecordFacts(
                plan,
                List.of(Facts.outcome("osa-varde", SmallPlan.AR, "65")),
                Origin.of(Callers.MANAGER, new CommandMark(commandId, "of " + commandId)));
    }

    private static SubmitReport submission(PlanId plan) {
        return new SubmitReport(plan, SmallPlan.AR, null, SmallPlanCommands.by(Callers.REGISTRAR));
    }

    private static ApproveReport approval(PlanId plan) {
        String hash =
                state(plan)
                        .period(SmallPlan.AR)
                        .lifecycle()
                        .latestVersion()
                        .orElseThrow()
                        .submission()
                        .contentHash();
        return new ApproveReport(
                plan,
                new ReportApproved(
                        SmallPlan.AR,
                        1,
                        hash,
                        SmallPlanCommands.MEETING,
                        "§7",
                        "DN240021",
                        List.of("Godkänns."),
                        List.of()),
                SmallPlanCommands.by(Callers.REGISTRAR));
    }

    private static PlanState state(PlanId plan) {
        return PlanState.fold(StoredEvents.stream(ONE.side().eventStore(), plan).toList());
    }

    private static List<Long> sequences(PlanId plan) {
        return new JdbcTemplate(DATABASE.query())
                .queryForList(
                        "SELECT sequence FROM event_store.event WHERE plan_id = ? ORDER BY sequence",
                        Long.class,
                        plan.value());
    }

    private static List<String> eventIds(PlanId plan) {
        return new JdbcTemplate(DATABASE.query())
                .queryForList(
                        "SELECT event_id FROM event_store.event WHERE plan_id = ? AND sequence > 0",
                        String.class,
                        plan.value());
    }

    /** What each of the threads answers; they all begin at once. */
    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> tasks =
                    IntStream.range(0, THREADS)
                            .<Callable<T>>mapToObj(thread ->
                                    () -> {
                                        start.await();
                                        return work.of(thread);
                                    })
                            .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                answers.add(answer(future));
            }
            return answers;
        }
    }

    private static <T> T answer(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a thread was answered " + e.getCause(), e.getCause());
        }
    }

    private interface Work<T> {
        T of(int thread) throws Exception;
    }
}
