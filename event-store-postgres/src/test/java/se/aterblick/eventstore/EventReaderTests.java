package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.CanonicalJson;
import se.aterblick.event.EventType;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.SourceFile;

class EventReaderTests {

    private static final String HASH = "sha-256:" + "0f".repeat(32);
    private static final String ALL =
            """
            {"actor": "person-1", "role": "MANAGER", "commandId": "c", "requestHash": "h",
             "knownAt": "2024-01-02T03:04:05Z", "imported": "true", "fileHash": "%s",
             "fileName": "Utfall å.xlsx", "later": {"actor": ["nobody"]}, "more": [1, {"role": null}]}
            """
                    .formatted(HASH);

    private final EventReader reader = new EventReader();

    @Test
    void readsTheSameAsAMessageGives() {
        DomainEventMessage<?> message =
                TestEvents.event("plan-1", 3, "c-3", Instant.parse("2024-05-06T07:08:09.120Z"));

        String metadata = CanonicalJson.write(message.getMetaData());

        assertThat(read(message, metadata)).isEqualTo(StoredEvents.recorded(message));
    }

    @Test
    void readsAllThatMayStandBesideAnEventAndPassesOverMore() {
        RecordedEvent read = read(message(), ALL);

        assertThat(read.provenance().actor()).isEqualTo("person-1");
        assertThat(read.provenance().role()).isEqualTo("MANAGER");
        assertThat(read.provenance().imported()).isTrue();
        assertThat(read.provenance().knownAt()).isEqualTo("2024-01-02T03:04:05Z");
        assertThat(read.command().commandId()).isEqualTo("c");
        assertThat(read.command().requestHash()).isEqualTo("h");
        assertThat(read.command().file()).isEqualTo(new SourceFile(HASH, "Utfall å.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"actor\": \"person-1\",",
                "\"role\": \"MANAGER\",",
                "\"commandId\": \"c\",",
                "\"requestHash\": \"h\",",
                "\"knownAt\": \"2024-01-02T03:04:05Z\","
            })
    void refusesAnEventWithoutWhatMustStandBesideIt(String member) {
        String without = ALL.replace(member, "");

        assertThat(without).isNotEqualTo(ALL);
        assertThatThrownBy(() -> read(message(), without)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() ->
                        read(
                                message(),
                                ALL.replace(member, member.replaceFirst(": .*,", ": null,"))))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() ->
                        read(message(), ALL.replace(member, member.replaceFirst(": .*,", ": 1,"))))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> read(message(), ALL.replace(member, member + member)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{} {}", "1"})
    void refusesWhatIsNoObject(String metadata) {
        assertThatThrownBy(() -> read(message(), metadata)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void refusesMoreThanOneObject() {
        assertThatThrownBy(() -> read(message(), ALL + "{}")).isInstanceOf(UnreadableEvent.class);
    }

    private static DomainEventMessage<?> message() {
        return TestEvents.event("plan-1", 3, "c-3", Instant.parse("2024-05-06T07:08:09.120Z"));
    }

    private RecordedEvent read(DomainEventMessage<?> message, String metadata) {
        Serializer serializer = PlanEventSerializer.create();
        EventType type = EventType.of(message.getPayloadType());
        return reader.read(
                new StoredEvent(
                        1,
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message.getIdentifier(),
                        type.logicalName(),
                        type.revision(),
                        message.getTimestamp().toString(),
                        serializer.serialize(message.getPayload(), byte[].class).getData(),
                        metadata.getBytes(StandardCharsets.UTF_8)));
    }
}
