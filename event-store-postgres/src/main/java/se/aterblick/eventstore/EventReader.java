package se.aterblick.eventstore;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.EventType;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.SourceFile;
import se.aterblick.value.PlanId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored events as what they mean, older revisions in today's form; the same as Axon's
 * messages give, in half the time. Can be shared by threads.
 */
public final class EventReader {

    private static final JsonMapper JSON = PlanJson.mapper();
    private static final ObjectReader METADATA =
            JSON.readerFor(Metadata.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<EventType, ObjectReader> PAYLOADS = new EnumMap<>(EventType.class);

    static {
        for (EventType type : EventType.values()) {
            PAYLOADS.put(type, JSON.readerFor(type.eventClass()));
        }
    }

    /** What this project stores beside an event; there may be more. */
    private record Metadata(
            @JsonProperty(required = true) String actor,
            @JsonProperty(required = true) String role,
            @JsonProperty(required = true) String commandId,
            @JsonProperty(required = true) String requestHash,
            @JsonProperty(required = true) String knownAt,
            @Nullable String imported,
            @Nullable String fileHash,
            @Nullable String fileName) {

        CommandMark command() {
            SourceFile file = fileHash == null ? null : new SourceFile(fileHash, fileName);
            return new CommandMark(commandId, requestHash, file);
        }
    }

    /**
     * A stored event as it was recorded.
     *
     * @throws UnreadableEvent if its type, its revision or its bytes are none that this version can
     *     read
     */
    public RecordedEvent read(StoredEvent stored) {
        try {
            Metadata metadata = METADATA.readValue(stored.metadata());
            return new RecordedEvent(
                    PlanId.of(stored.planId()),
                    provenance(stored, metadata),
                    metadata.command(),
                    payload(stored));
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, e);
        }
    }

    private static Provenance provenance(StoredEvent stored, Metadata metadata) {
        Instant recordedAt = Instant.parse(stored.recordedAt());
        Instant knownAt =
                metadata.knownAt().equals(stored.recordedAt())
                        ? recordedAt
                        : Instant.parse(metadata.knownAt());
        return new Provenance(
                EventId.of(stored.eventId()),
                stored.sequence(),
                recordedAt.truncatedTo(ChronoUnit.MILLIS),
                knownAt,
                metadata.imported() != null,
                metadata.actor(),
                metadata.role());
    }

    private static PlanEvent payload(StoredEvent stored) throws JacksonException {
        if (PlanAdoptedUpcaster.isOld(stored.type(), stored.revision())) {
            JsonNode current = PlanAdoptedUpcaster.withCurrentPlan(JSON.readTree(stored.payload()));
            return JSON.treeToValue(current, EventType.PLAN_ADOPTED.eventClass());
        }
        EventType type = EventType.of(stored.type(), stored.revision());
        return Objects.requireNonNull(PAYLOADS.get(type)).readValue(stored.payload());
    }
}
