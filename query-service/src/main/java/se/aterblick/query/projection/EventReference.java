package se.aterblick.query.projection;

import se.aterblick.event.EventType;
import se.aterblick.event.RecordedEvent;

/** Which stored event is meant, without what it says. */
public record EventReference(
        String planId, long sequence, long position, String eventId, String eventType) {

    /** The event at a position in the log of all events. */
    public static EventReference to(long position, RecordedEvent event) {
        return new EventReference(
                event.planId().value(),
                event.sequence(),
                position,
                event.provenance().eventId().value(),
                EventType.of(event.event()).logicalName());
    }
}
