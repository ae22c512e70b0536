package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;

/** What is on record outlives the process that recorded it, and a clock that is wrong. */
class RestartTests {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void recordsACommandOnceThoughItIsSentAgainAfterARestart() {
        RecordFacts command =
                SmallPlanCommands.report(Facts.outcome("osa-varde", SmallPlan.AR, "65"));
        CommandResult first;
        try (SimulatedInstance instance = new SimulatedInstance(database.command())) {
            instance.send(SmallPlanCommands.adopt());
            first = instance.send(command);
        }

        try (SimulatedInstance instance = new SimulatedInstance(database.command())) {
            CommandResult again = instance.send(command);

            assertThat(first.recordedNow()).isTrue();
            assertThat(again.recordedNow()).isFalse();
            assertThat(again.receipt()).isEqualTo(first.receipt());
            assertThat(log()).hasSize(2);
        }
    }

    @Test
    void recordsWhatABatchHoldsOnceToo() {
        RecordBatch batch =
                new RecordBatch(
                        SmallPlan.ID,
                        List.of(
                                new BatchUpdate(
                                        Facts.outcome("osa-varde", SmallPlan.AR, "65"), null),
                                new BatchUpdate(
                                        Facts.outcome("nojda-anvandare", SmallPlan.AR, "4.0"),
                                        null)),
                        SmallPlanCommands.by(Callers.MANAGER));
        try (SimulatedInstance instance = new SimulatedInstance(database.command())) {
            instance.send(SmallPlanCommands.adopt());
            assertThat(instance.send(batch).receipt().events()).isEqualTo(2);
        }

        try (SimulatedInstance instance = new SimulatedInstance(database.command())) {
            assertThat(instance.send(batch).recordedNow()).isFalse();
            assertThat(log()).hasSize(3);
        }
    }

    @Test
    void keepsTheOrderThoughTheClockIsSetBackAnHour() {
        SettableClock clock = new SettableClock("2024-05-01T12:00:00Z");
        Clock axons = GenericEventMessage.clock;
        GenericEventMessage.clock = clock;
        try (SimulatedInstance instance = new SimulatedInstance(database.command(), clock)) {
            instance.send(SmallPlanCommands.adopt());
            instance.send(report("65"));
            clock.set("2024-05-01T11:00:00Z");
            instance.send(report("66"));
            instance.send(report("67"));
        } finally {
            GenericEventMessage.clock = axons;
        }

        List<RecordedEvent> log = log();
        assertThat(log.stream().map(RecordedEvent::sequence)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(log.stream().map(RecordedEvent::provenance).map(Provenance::knownAt))
                .containsOnly(Instant.parse("2024-05-01T12:00:00Z"));
        assertThat(log.getLast().provenance().recordedAt())
                .isEqualTo(Instant.parse("2024-05-01T12:00:00Z").minus(Duration.ofHours(1)));
    }

    private static RecordFacts report(String value) {
        return SmallPlanCommands.report(Facts.outcome("osa-varde", SmallPlan.AR, value));
    }

    /** Every stored event, in the order in which everybody is told of them. */
    private List<RecordedEvent> log() {
        try (Stream<? extends TrackedEventMessage<?>> log =
                PostgresEventStorage.engine(database.query()).readEvents(null, false)) {
            return log.map(event -> StoredEvents.recorded((DomainEventMessage<?>) event)).toList();
        }
    }
}
