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

    static EncodedEvent of(DomainEventMessage<?> message, int commandStep, Serializer serializer) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        @Nullable String revision = payload.getType().getRevision();
        return new EncodedEvent(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                StoredEvents.commandId(message),
                commandStep,
                payload.getType().getName(),
                revision == null ? "" : revision,
                text(message.getTimestamp()),
                message.getType(),
                payload.getData(),
                canonical(message.getMetaData()));
    }

    /** Whether it comes next after another event of the same command. */
    boolean follows(EncodedEvent before) {
        return planId.equals(before.planId)
                && sequence == before.sequence + 1
                && commandId.equals(before.commandId);
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
