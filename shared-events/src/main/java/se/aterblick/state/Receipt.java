package se.aterblick.state;

import se.aterblick.event.EventId;
import se.aterblick.event.Provenance;

/**
 * What a command recorded: its last event and how many there were.
 *
 * @param requestHash the hash of the request that was answered
 * @param events how many events the command recorded, at least 1
 */
public record Receipt(EventId eventId, Provenance provenance, String requestHash, int events) {

    static Receipt first(Provenance provenance, String requestHash) {
        return new Receipt(provenance.eventId(), provenance, requestHash, 1);
    }

    Receipt and(Provenance next) {
        return new Receipt(next.eventId(), next, requestHash, events + 1);
    }
}
