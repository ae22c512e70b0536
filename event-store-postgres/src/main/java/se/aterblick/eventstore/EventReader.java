package se.aterblick.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.EventId;
import se.aterblick.event.EventType;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.value.PlanId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored events as what they mean, older revisions in today's form; the same as Axon's
 * messages give, in half the time. Can be shared by threads.
 */
public final class EventReader {

    private static final JsonMapper JSON = PlanJson.mapper();
    private static final Map<EventType, ObjectReader> PAYLOADS = new EnumMap<>(EventType.class);

    static {
        for (EventType type : EventType.values()) {
            PAYLOADS.put(type, JSON.readerFor(type.eventClass()));
        }
    }

    /** Any that was read; whoever reads at the same time may put another. */
    private volatile @Nullable PlanId lastPlan;

    /**
     * A stored event as it was recorded.
     *
     * @throws UnreadableEvent if its type, its revision or its bytes are none that this version can
     *     read
     */
    public RecordedEvent read(StoredEvent stored) {
        try {
            EventMetadata metadata = metadata(stored);
            return new RecordedEvent(
                    plan(stored.planId()),
                    provenance(stored, metadata),
                    metadata.command(),
                    payload(stored));
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, e);
        }
    }

    /** The same as of the event before, mostly: streams are of one plan. */
    private PlanId plan(String id) {
        @Nullable PlanId known = lastPlan;
        if (known != null && known.value().equals(id)) {
            return known;
        }
        PlanId plan = PlanId.of(id);
        lastPlan = plan;
        return plan;
    }

    private static EventMetadata metadata(StoredEvent stored) {
        try (JsonParser json = JSON.createParser(stored.metadata())) {
            return EventMetadata.read(json);
        }
    }

    private static Provenance provenance(StoredEvent stored, EventMetadata metadata) {
        Instant recordedAt = StoredInstant.parse(stored.recordedAt());
        Instant knownAt =
                metadata.knownAt().equals(stored.recordedAt())
                        ? recordedAt
                        : StoredInstant.parse(metadata.knownAt());
        return new Provenance(
                EventId.of(stored.eventId()),
                stored.sequence(),
                recordedAt.truncatedTo(ChronoUnit.MILLIS),
                knownAt,
                metadata.imported(),
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
