package se.aterblick.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import se.aterblick.event.CommandMark;
import se.aterblick.event.NarrativeWritten;
import se.aterblick.fixtures.Facts;

/** Events that nothing was decided for; a storage engine does not ask. */
final class TestEvents {

    private TestEvents() {}

    /** An event of a command of its own. */
    static DomainEventMessage<?> event(String plan, long sequence) {
        return event(plan, sequence, UUID.randomUUID().toString(), Instant.now());
    }

    static DomainEventMessage<?> event(
            String plan, long sequence, String commandId, Instant recordedAt) {
        return event(plan, sequence, commandId, recordedAt, "Enligt plan.");
    }

    static DomainEventMessage<?> event(
            String plan, long sequence, String commandId, Instant recordedAt, String text) {
        return new GenericDomainEventMessage<>(
                "operational-plan",
                plan,
                sequence,
                new NarrativeWritten(Facts.narrative("sammanfattning", "AR", null, text)),
                StoredEvents.metaData(
                        "person-1",
                        "CONTROLLER",
                        new CommandMark(commandId, "of " + commandId),
                        recordedAt.truncatedTo(ChronoUnit.MILLIS),
                        false),
                UUID.randomUUID().toString(),
                recordedAt);
    }

    /** Several events of one command. */
    static List<DomainEventMessage<?>> command(
            String plan, long first, String commandId, int events) {
        Instant now = Instant.now();
        return IntStream.range(0, events)
                .<DomainEventMessage<?>>mapToObj(i -> event(plan, first + i, commandId, now))
                .toList();
    }
}
