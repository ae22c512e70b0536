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

    static DomainEventMessage<?> of(String plan, long sequence) {
        String id = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                "operational-plan",
                plan,
                sequence,
                new OutcomeRecorded(
                        Facts.outcome("osa-varde", SmallPlan.AR, String.valueOf(sequence % 100))),
                StoredEvents.metaData(
                        "p-manager",
                        "MANAGER",
                        new CommandMark("c-" + id, "of c-" + id),
                        Instant.now(),
                        false),
                id,
                Instant.now());
    }
}
