package se.aterblick.eventstore.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.CanonicalJson;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.eventstore.StoredEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as Axon Server keeps them. The payload is bytes there too; metadata is a map of texts,
 * whose canonical JSON is what PostgreSQL stores; the time is in milliseconds. So both ways lead
 * back to the same bytes.
 */
final class Events {

    /** The one type of aggregate there is. */
    private static final String PLAN = "operational-plan";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final JsonMapper JSON = PlanJson.mapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Events() {}

    static Event of(DomainEventMessage<?> message, Serializer serializer) {
        org.axonframework.serialization.SerializedObject<byte[]> payload =
                message.serializePayload(serializer, byte[].class);
        @Nullable String revision = payload.getType().getRevision();
        Event.Builder event =
                Event.newBuilder()
                        .setAggregateIdentifier(message.getAggregateIdentifier())
                        .setAggregateSequenceNumber(message.getSequenceNumber())
                        .setAggregateType(message.getType())
                        .setMessageIdentifier(message.getIdentifier())
                        .setTimestamp(message.getTimestamp().toEpochMilli())
                        .setPayload(
                                payload(
                                        payload.getType().getName(),
                                        revision == null ? "" : revision,
                                        payload.getData()));
        message.getMetaData()
                .forEach((key, value) -> {
                    if (!(value instanceof String text)) {
                        throw new IllegalArgumentException(
                                "metadata '" + key + "' is not text: " + value);
                    }
                    event.putMetaData(key, text(text));
                });
        return event.build();
    }

    /**
     * @throws IllegalArgumentException if it would not come back as the same bytes
     */
    static Event of(StoredEvent stored) {
        Event.Builder event =
                Event.newBuilder()
                        .setAggregateIdentifier(stored.planId())
                        .setAggregateSequenceNumber(stored.sequence())
                        .setAggregateType(PLAN)
                        .setMessageIdentifier(stored.eventId())
                        .setTimestamp(Instant.parse(stored.recordedAt()).toEpochMilli())
                        .setPayload(payload(stored.type(), stored.revision(), stored.payload()));
        JSON.readValue(stored.metadata(), TEXTS)
                .forEach((key, value) -> event.putMetaData(key, text(value)));
        return event.build();
    }

    /** An event at its position; the index counts from 0, positions from 1. */
    static StoredEvent stored(long position, Event event) {
        return new StoredEvent(
                position,
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                recordedAt(event),
                event.getPayload().getData().toByteArray(),
                metadata(event));
    }

    /** As Axon's entry. */
    static GenericDomainEventEntry<byte[]> entry(Event event) {
        return new GenericDomainEventEntry<>(
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                recordedAt(event),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                metadata(event));
    }

    private static String recordedAt(Event event) {
        return MILLISECONDS.format(Instant.ofEpochMilli(event.getTimestamp()));
    }

    private static byte[] metadata(Event event) {
        Map<String, String> texts = new HashMap<>();
        event.getMetaDataMap().forEach((key, value) -> texts.put(key, value.getTextValue()));
        return CanonicalJson.write(texts).getBytes(StandardCharsets.UTF_8);
    }

    private static SerializedObject payload(String type, String revision, byte[] data) {
        return SerializedObject.newBuilder()
                .setType(type)
                .setRevision(revision)
                .setData(ByteString.copyFrom(data))
                .build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
