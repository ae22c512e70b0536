package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** Tokens come back as they were written, also those that hold others. */
class TokenSerializerTests {

    private final Serializer serializer = TokenSerializer.create();

    @Test
    void readsBackPositionsAndTokensOfReplays() {
        TrackingToken plain = new GlobalSequenceTrackingToken(7);
        TrackingToken replay = ReplayToken.createReplayToken(plain, null);

        for (TrackingToken token : List.of(plain, replay)) {
            SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

            assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
        }
    }
}
