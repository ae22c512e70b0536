package se.aterblick.query.evidence;

import java.util.List;
import se.aterblick.eventstore.StoredEvent;

/**
 * A line of {@code events.jsonl}: an event exactly as stored, with the proof that it is in the log.
 *
 * @param payload the stored bytes, in base64
 * @param metadata the stored bytes, in base64
 * @param proof the inclusion proof of its leaf (RFC 9162, 2.1.3), each hash in base64
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProvenEvent(
        long position,
        String planId,
        long sequence,
        String eventId,
        String type,
        String revision,
        String recordedAt,
        byte[] payload,
        byte[] metadata,
        List<String> proof) {

    static ProvenEvent of(StoredEvent event, List<String> proof) {
        return new ProvenEvent(
                event.position(),
                event.planId(),
                event.sequence(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata(),
                proof);
    }
}
