package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.event.UnknownEventType;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;

/** Events are stored under logical names, and what cannot be read stops the reader. */
class PlanEventSerializerTests {

    private final PlanEventSerializer serializer = PlanEventSerializer.create();

    private final Outcome outcome =
            new Outcome(
                    "nojda-anvandare",
                    null,
                    "AR",
                    MeasureBasis.PERIOD,
                    Decimal.of("4.0"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    @Test
    void writesLogicalNameRevisionAndExactDecimal() {
        SerializedObject<String> stored =
                serializer.serialize(new OutcomeRecorded(outcome), String.class);

        assertThat(stored.getType().getName()).isEqualTo("outcome.recorded");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(stored.getData()).contains("\"value\":\"4.0\"").doesNotContain("se.aterblick");
    }

    @Test
    void readsBackWhatItWrote() {
        FactCorrected event = new FactCorrected(EventId.of("e-1"), "Fel underlag", outcome);

        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void readsBackMetaData() {
        MetaData metaData =
                StoredEvents.metaData(
                        "person-1",
                        "MANAGER",
                        new CommandMark("c-1", "h"),
                        Instant.parse("2024-05-01T10:00:00Z"),
                        true);

        SerializedObject<byte[]> stored = serializer.serialize(metaData, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(metaData);
    }

    @Test
    void stopsAtAnUnknownTypeOrRevision() {
        assertThatThrownBy(() -> read("outcome.recorded", "99"))
                .isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> read("outcome.invented", "1"))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertThatThrownBy(() ->
                        serializer.deserialize(stored("outcome.recorded", "1", "{\"later\":1}")))
                .hasMessageContaining("deserializing");
    }

    private void read(String name, String revision) {
        serializer.deserialize(stored(name, revision, "{}"));
    }

    private static SerializedObject<byte[]> stored(String name, String revision, String json) {
        return new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, name, revision);
    }
}
