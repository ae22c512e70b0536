package se.aterblick.event;

import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param sequence the event's place in its plan's stream: 0, 1, 2 …
 * @param recordedAt when this system stored it, in whole milliseconds
 * @param knownAt since when it counts as known, which is what {@code asOf} compares with: never
 *     earlier than that of the event before it; equal to {@code recordedAt} but for imported events
 *     and clocks that were set back
 * @param imported whether it was recorded elsewhere originally and imported later
 * @param actor the opaque id of the person or service that recorded it
 * @param role the role it was recorded in
 */
public record Provenance(
        EventId eventId,
        long sequence,
        Instant recordedAt,
        Instant knownAt,
        boolean imported,
        String actor,
        String role) {}
