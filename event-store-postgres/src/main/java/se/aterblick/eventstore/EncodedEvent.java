package se.aterblick.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.CanonicalJson;

/**
 * An event as it is going to be stored, all but its position.
 *
 * @param commandStep which of its command's events it is: 0, 1, 2 …
 * @param recordedAt with exactly three digits of milliseconds and {@code Z}
 * @param metadata canonical JSON of a map of strings
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedEvent(
        String planId,
        long sequence,
        String eventId,
        String commandId,
        int commandStep,
        String type,
        String revision,
        String recordedAt,
        String aggregateType,
        byte[] payload,
        byte[] metadata) {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /**
     * @param before the event before it in the same append; null for the first
     * @throws IllegalArgumentException if it does not follow that event in the same stream
     */
    static EncodedEvent of(
            DomainEventMessage<?> message, @Nullable EncodedEvent before, Serializer serializer) {
        if (before != null && !before.isBefore(message)) {
            throw new IllegalArgumentException(
                    "event " + message.getIdentifier() + " does not follow " + before.eventId);
        }
        String commandId = StoredEvents.commandId(message);
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        @Nullable String revision = payload.getType().getRevision();
        return new EncodedEvent(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                commandId,
                before != null && before.commandId.equals(commandId) ? before.commandStep + 1 : 0,
                payload.getType().getName(),
                revision == null ? "" : revision,
                text(message.getTimestamp()),
                message.getType(),
                payload.getData(),
                canonical(message.getMetaData()));
    }

    private boolean isBefore(DomainEventMessage<?> message) {
        return planId.equals(message.getAggregateIdentifier())
                && sequence + 1 == message.getSequenceNumber();
    }

    /** As the column {@code recorded_at} holds it. */
    static String text(Instant instant) {
        return MILLISECONDS.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    private static byte[] canonical(MetaData entries) {
        for (Map.Entry<String, ?> entry : entries.entrySet()) {
            if (!(entry.getValue() instanceof String)) {
                throw new IllegalArgumentException(
                        "metadata '" + entry.getKey() + "' is not text: " + entry.getValue());
            }
        }
        return CanonicalJson.write(entries).getBytes(StandardCharsets.UTF_8);
    }
}
