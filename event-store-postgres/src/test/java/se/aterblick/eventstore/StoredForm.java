package se.aterblick.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;

/** Recorded events on their way into the store, past any decision. */
public final class StoredForm {

    private static final Serializer SERIALIZER = PlanEventSerializer.create();

    private StoredForm() {}

    /** The event as an engine takes it. */
    public static DomainEventMessage<PlanEvent> message(RecordedEvent event) {
        Provenance provenance = event.provenance();
        return new GenericDomainEventMessage<>(
                "operational-plan",
                event.planId().value(),
                event.sequence(),
                event.event(),
                StoredEvents.metaData(
                        provenance.actor(),
                        provenance.role(),
                        event.command(),
                        provenance.knownAt(),
                        provenance.imported()),
                provenance.eventId().value(),
                provenance.recordedAt());
    }

    /** The event as the engine stores it. */
    public static StoredEvent stored(long position, RecordedEvent event) {
        EncodedEvent encoded = EncodedEvent.of(message(event), null, SERIALIZER);
        return new StoredEvent(
                position,
                encoded.planId(),
                encoded.sequence(),
                encoded.eventId(),
                encoded.type(),
                encoded.revision(),
                encoded.recordedAt(),
                encoded.payload(),
                encoded.metadata());
    }

    /** What is read of it. */
    public static PlanEvent read(StoredEvent stored) {
        return SERIALIZER.deserialize(
                new SimpleSerializedObject<>(
                        stored.payload(), byte[].class, stored.type(), stored.revision()));
    }
}
