package se.aterblick.standalone.soak.model;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A row of the log, as a superuser finds it. */
public record StoredEvent(
        long position,
        String planId,
        long sequence,
        String eventId,
        String key,
        String type,
        Instant knownAt,
        JsonNode payload) {}
