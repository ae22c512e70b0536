package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredInstantTests {

    @Test
    void readsEveryMillisecondAsTheJdkDoes() {
        Random random = new Random(7);
        long end = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(end / 1_000) * 1_000;
            int milliseconds = random.nextBoolean() ? 0 : random.nextInt(1_000);
            Instant instant = Instant.ofEpochMilli(second + milliseconds);

            assertThat(StoredInstant.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "2024-12-31T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2024-01-01T00:00:00.1Z",
                "2024-01-01T00:00:00.123456Z",
                "2024-01-01T00:00:00.123456789Z",
                "2024-01-01T00:00:00+01:00",
                "2024-01-01t00:00:00z",
                "-0001-01-01T00:00:00Z",
                "+12024-01-01T00:00:00Z"
            })
    void readsOtherFormsAsTheJdkDoes(String text) {
        assertThat(StoredInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-01-01",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00:00.000",
                "2024-01-01 00:00:00Z",
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T25:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:61Z",
                "2024-01-01T00:00:00.-12Z",
                "2024-01-01T00:00:00,123Z",
                "٢٠٢٤-01-01T00:00:00Z",
                "2024-01-01T00:00:00.123X"
            })
    void refusesWhatTheJdkRefuses(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> StoredInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
