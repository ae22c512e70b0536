package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;

/** Reports on one plan that come while another is at work on it are stored together. */
class PlanGatewayTests {

    private final TestDatabase database = TestDatabase.create();
    private final HeldClock clock = new HeldClock();
    private final SimulatedInstance instance = new SimulatedInstance(database.command(), clock);

    @BeforeEach
    void adoptsThePlan() {
        instance.send(SmallPlanCommands.adopt());
    }

    @AfterEach
    void stop() {
        clock.goOn();
        instance.close();
    }

    @Test
    void storesWhatWaitsTogetherAndAnswersEachWithItsOwnEvent() throws Exception {
        List<CompletableFuture<CommandResult>> answers =
                whileOneIsAtWork(report("65"), report("66"), report("67"));

        assertThat(answers).hasSize(4).allSatisfy(answer -> assertThat(answer.get()).isNotNull());
        assertThat(answers.stream().map(answer -> answer.join().receipt().eventId()))
                .doesNotHaveDuplicates();
        assertThat(sequences()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(transactions()).hasSize(3);
    }

    @Test
    void tellsWhoIsRefusedWhyAndRecordsTheOthers() throws Exception {
        List<CompletableFuture<CommandResult>> answers =
                whileOneIsAtWork(
                        report("65"),
                        SmallPlanCommands.report(Facts.outcome("unknown", SmallPlan.AR, "1")),
                        report("67"));

        assertThat(answers.get(1).get().recordedNow()).isTrue();
        assertThat(answers.get(3).get().recordedNow()).isTrue();
        assertThatThrownBy(answers.get(2)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CommandRejected.class)
                .hasRootCauseMessage("unknown-indicator");
        assertThat(sequences()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void storesTheNeighboursOfWhatCannotBeStored() throws Exception {
        PlanCommand unstorable =
                SmallPlanCommands.report(
                        Origin.of(Callers.MANAGER, SmallPlanCommands.mark("zero\u0000byte")),
                        Facts.outcome("osa-varde", SmallPlan.AR, "66"));

        List<CompletableFuture<CommandResult>> answers =
                whileOneIsAtWork(report("65"), unstorable, report("67"));

        assertThat(answers.get(1).get().recordedNow()).isTrue();
        assertThat(answers.get(3).get().recordedNow()).isTrue();
        assertThatThrownBy(answers.get(2)::join)
                .hasCauseInstanceOf(EventStoreException.class)
                .hasMessageContaining("0x00");
        assertThat(sequences()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void recordsACommandOnceThoughItWaitsTwice() throws Exception {
        PlanCommand twice = report("65");

        List<CompletableFuture<CommandResult>> answers = whileOneIsAtWork(twice, twice);

        assertThat(answers.get(1).get().receipt()).isEqualTo(answers.get(2).get().receipt());
        assertThat(List.of(answers.get(1).get().recordedNow(), answers.get(2).get().recordedNow()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(sequences()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void decidesAnewWhatAnotherInstanceWasBefore() throws Exception {
        try (SimulatedInstance other = new SimulatedInstance(database.command())) {
            List<CompletableFuture<CommandResult>> answers = new ArrayList<>();
            answers.add(held(report("64")));
            answers.add(sent(report("65")));
            answers.add(sent(report("66")));
            other.send(report("1"));
            clock.goOn();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isNotNull());
        }
        assertThat(sequences()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    /** The first one is held while it is decided; what waits is sent in this order. */
    private List<CompletableFuture<CommandResult>> whileOneIsAtWork(PlanCommand... waiting)
            throws InterruptedException {
        List<CompletableFuture<CommandResult>> answers = new ArrayList<>();
        answers.add(held(report("64")));
        for (PlanCommand command : waiting) {
            answers.add(sent(command));
        }
        clock.goOn();
        return answers;
    }

    /** Returns when the sender has its place behind the one at work. */
    private CompletableFuture<CommandResult> sent(PlanCommand command) throws InterruptedException {
        CompletableFuture<CommandResult> answer = new CompletableFuture<>();
        Thread sender = sender(command, answer);
        while (sender.isAlive() && !(LockSupport.getBlocker(sender) instanceof PlanQueues.Place)) {
            Thread.sleep(1);
        }
        return answer;
    }

    /** Returns when it is being decided. */
    private CompletableFuture<CommandResult> held(PlanCommand command) throws InterruptedException {
        clock.holdNext();
        CompletableFuture<CommandResult> answer = new CompletableFuture<>();
        sender(command, answer);
        clock.awaitHeld();
        return answer;
    }

    private Thread sender(PlanCommand command, CompletableFuture<CommandResult> answer) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        answer.complete(instance.send(command));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
    }

    private static PlanCommand report(String value) {
        return SmallPlanCommands.report(Facts.outcome("osa-varde", SmallPlan.AR, value));
    }

    private List<Long> sequences() {
        return jdbc().queryForList(
                        "SELECT sequence FROM event_store.event ORDER BY position", Long.class);
    }

    /** Those that stored the plan's events. */
    private List<String> transactions() {
        return jdbc().queryForList(
                        "SELECT DISTINCT xmin::text FROM event_store.event", String.class);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database.owner());
    }

    /** A clock that can keep the next one who asks waiting. */
    private static final class HeldClock extends Clock {

        private volatile @Nullable CountDownLatch held;
        private volatile CountDownLatch asked = new CountDownLatch(0);

        void holdNext() {
            asked = new CountDownLatch(1);
            held = new CountDownLatch(1);
        }

        void awaitHeld() throws InterruptedException {
            asked.await();
        }

        void goOn() {
            @Nullable CountDownLatch latch = held;
            held = null;
            if (latch != null) {
                latch.countDown();
            }
        }

        @Override
        public Instant instant() {
            @Nullable CountDownLatch latch = held;
            if (latch != null && asked.getCount() > 0) {
                asked.countDown();
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
