package se.aterblick.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.SourceFile;
import se.aterblick.value.PlanId;

/** Translates between Axon's messages and this project's recorded events. */
public final class StoredEvents {

    private static final String ACTOR = "actor";
    private static final String ROLE = "role";
    private static final String COMMAND_ID = "commandId";
    private static final String REQUEST_HASH = "requestHash";
    private static final String KNOWN_AT = "knownAt";
    private static final String IMPORTED = "imported";
    private static final String FILE_HASH = "fileHash";
    private static final String FILE_NAME = "fileName";

    private StoredEvents() {}

    /** The metadata an event is stored with. */
    public static MetaData metaData(
            String actor, String role, CommandMark command, Instant knownAt, boolean imported) {
        Map<String, String> entries = new HashMap<>();
        entries.put(ACTOR, actor);
        entries.put(ROLE, role);
        entries.put(COMMAND_ID, command.commandId());
        entries.put(REQUEST_HASH, command.requestHash());
        entries.put(KNOWN_AT, knownAt.toString());
        if (imported) {
            entries.put(IMPORTED, "true");
        }
        SourceFile file = command.file();
        if (file != null) {
            entries.put(FILE_HASH, file.contentHash());
            if (file.name() != null) {
                entries.put(FILE_NAME, file.name());
            }
        }
        return MetaData.from(entries);
    }

    /** A message as a recorded event; the same before and after it was stored. */
    public static RecordedEvent recorded(DomainEventMessage<?> message) {
        MetaData metaData = message.getMetaData();
        Provenance provenance =
                new Provenance(
                        EventId.of(message.getIdentifier()),
                        message.getSequenceNumber(),
                        message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                        Instant.parse(text(metaData, KNOWN_AT)),
                        metaData.containsKey(IMPORTED),
                        text(metaData, ACTOR),
                        text(metaData, ROLE));
        return new RecordedEvent(
                PlanId.of(message.getAggregateIdentifier()),
                provenance,
                new CommandMark(commandId(message), text(metaData, REQUEST_HASH), file(metaData)),
                (PlanEvent) message.getPayload());
    }

    private static @Nullable SourceFile file(MetaData metaData) {
        return metaData.containsKey(FILE_HASH)
                ? new SourceFile(text(metaData, FILE_HASH), (String) metaData.get(FILE_NAME))
                : null;
    }

    /** The name of the command that caused an event. */
    static String commandId(DomainEventMessage<?> message) {
        return text(message.getMetaData(), COMMAND_ID);
    }

    /** A plan's stream from its first event on; empty if there is no such plan. */
    public static Stream<RecordedEvent> stream(EventStore store, PlanId planId) {
        return store.readEvents(planId.value()).asStream().map(StoredEvents::recorded);
    }

    private static String text(MetaData metaData, String key) {
        @Nullable Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalStateException("stored event lacks metadata '" + key + "'");
        }
        return value.toString();
    }
}
