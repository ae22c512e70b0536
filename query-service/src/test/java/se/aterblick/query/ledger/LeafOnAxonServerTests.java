package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import se.aterblick.document.CanonicalJson;
import se.aterblick.event.CommandMark;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.TestLedgerKey;

/**
 * A leaf takes nothing of PostgreSQL: an event in the form in which Axon Server keeps it, payload
 * as bytes and metadata as a map of texts, gives the same.
 */
class LeafOnAxonServerTests {

    private final PlanEventSerializer serializer = PlanEventSerializer.create();
    private final GrpcMetaDataConverter converter = new GrpcMetaDataConverter(serializer);

    @Test
    void isThatOfTheSameEventOnPostgres() throws InvalidProtocolBufferException {
        DomainEventMessage<?> message = message();
        TestDatabase database = TestDatabase.create();
        PostgresEventStorage.engine(database.command()).appendEvents(message);
        StoredEvent onPostgres = new PostgresEventLog(database.query()).after(0, 1).getFirst();

        Event onAxonServer = Event.parseFrom(asTheConnectorSends(message).toByteArray());

        StoredEvent read = read(0, onAxonServer);
        assertThat(LeafEntry.of(TestLedgerKey.ORIGIN, read))
                .isEqualTo(LeafEntry.of(TestLedgerKey.ORIGIN, onPostgres));
        assertThat(read.payload()).isEqualTo(onPostgres.payload());
        assertThat(read.metadata()).isEqualTo(onPostgres.metadata());
        assertThat(read.position()).isEqualTo(onPostgres.position());
        assertThat(read.eventId()).isEqualTo(onPostgres.eventId());
    }

    private static DomainEventMessage<?> message() {
        Instant now = Instant.parse("2025-02-05T12:34:56.120456Z");
        return new GenericDomainEventMessage<>(
                "operational-plan",
                "drift-2024",
                0,
                new OutcomeRecorded(Facts.outcome("osa-varde", "AR", "4.0")),
                StoredEvents.metaData(
                        "p-åäö", "MANAGER", new CommandMark("c-1", "of c-1"), now, true),
                "5a6ffb1e-3f5c-4a53-a9a0-3c6c92b2a001",
                now);
    }

    /** What the connector makes of a message when it appends it. */
    private Event asTheConnectorSends(DomainEventMessage<?> message) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        Event.Builder event =
                Event.newBuilder()
                        .setAggregateIdentifier(message.getAggregateIdentifier())
                        .setAggregateSequenceNumber(message.getSequenceNumber())
                        .setAggregateType(message.getType())
                        .setMessageIdentifier(message.getIdentifier())
                        .setTimestamp(message.getTimestamp().toEpochMilli());
        event.getPayloadBuilder()
                .setType(payload.getType().getName())
                .setRevision(Objects.requireNonNull(payload.getType().getRevision()))
                .setData(ByteString.copyFrom(payload.getData()));
        message.getMetaData()
                .forEach((key, value) ->
                        event.putMetaData(key, converter.convertToMetaDataValue(value)));
        return event.build();
    }

    /** The index counts from 0 there. */
    private StoredEvent read(long index, Event event) {
        GrpcBackedDomainEventData data = new GrpcBackedDomainEventData(event);
        Map<String, String> metadata = new HashMap<>();
        converter
                .convert(event.getMetaDataMap())
                .forEach((key, value) -> metadata.put(key, value.toString()));
        return new StoredEvent(
                index + 1,
                data.getAggregateIdentifier(),
                data.getSequenceNumber(),
                data.getEventIdentifier(),
                data.getPayload().getType().getName(),
                String.valueOf(data.getPayload().getType().getRevision()),
                new DateTimeFormatterBuilder()
                        .appendInstant(3)
                        .toFormatter()
                        .format(data.getTimestamp()),
                data.getPayload().getData(),
                CanonicalJson.write(metadata).getBytes(UTF_8));
    }
}
