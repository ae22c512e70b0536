package se.aterblick.eventstore;

/**
 * An event exactly as it is stored: bytes that no upcaster and no serializer has touched.
 *
 * @param position its place in the log of all events: 1, 2, 3 …
 * @param sequence its place in its plan's stream: 0, 1, 2 …
 * @param type its logical name
 * @param recordedAt the text of the instant, as it was written
 * @param payload the stored bytes; not copied, so not to be changed
 * @param metadata the stored bytes; not copied, so not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies of the whole log would cost
public record StoredEvent(
        long position,
        String planId,
        long sequence,
        String eventId,
        String type,
        String revision,
        String recordedAt,
        byte[] payload,
        byte[] metadata) {}
