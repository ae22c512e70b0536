package se.aterblick.benchmarks;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import se.aterblick.event.CommandMark;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;

/** Events of a usual size, made without deciding anything. */
final class OutcomeEvents {

    private OutcomeEvents() {}

    /** An event of a command of its own. */
    static DomainEventMessage<?> of(String plan, long sequence) {
        return of(plan, sequence, "c-" + UUID.randomUUID());
    }

    static DomainEventMessage<?> of(String plan, long sequence, String commandId) {
        return new GenericDomainEventMessage<>(
                "operational-plan",
                plan,
                sequence,
                new OutcomeRecorded(
                        Facts.outcome("osa-varde", SmallPlan.AR, String.valueOf(sequence % 100))),
                StoredEvents.metaData(
                        "p-manager",
                        "MANAGER",
                        new CommandMark(commandId, "of " + commandId),
                        Instant.now(),
                        false),
                UUID.randomUUID().toString(),
                Instant.now());
    }
}
