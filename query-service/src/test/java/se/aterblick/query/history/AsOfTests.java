package se.aterblick.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a date or an instant means to a question about the past. */
class AsOfTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void takesADateAsItsEndInThePlansTimeZone() {
        AsOf asOf = AsOf.parse("2024-10-01", STOCKHOLM).orElseThrow();

        assertThat(asOf.covers(Instant.parse("2024-10-01T21:59:59.999Z"))).isTrue();
        assertThat(asOf.covers(Instant.parse("2024-10-01T22:00:00Z"))).isFalse();
        assertThat(asOf.from()).isEqualTo(Instant.parse("2024-09-30T22:00:00Z"));
    }

    @Test
    void takesTheDayTheClocksChangeWhole() {
        AsOf asOf = AsOf.parse("2024-10-27", STOCKHOLM).orElseThrow();

        assertThat(asOf.covers(Instant.parse("2024-10-27T22:59:59.999Z"))).isTrue();
        assertThat(asOf.covers(Instant.parse("2024-10-27T23:00:00Z"))).isFalse();
    }

    @Test
    void takesAnInstantWithItself() {
        AsOf asOf = AsOf.parse("2024-10-01T12:00:00+02:00", STOCKHOLM).orElseThrow();

        assertThat(asOf.covers(Instant.parse("2024-10-01T10:00:00Z"))).isTrue();
        assertThat(asOf.covers(Instant.parse("2024-10-01T10:00:00.001Z"))).isFalse();
    }

    @Test
    void understandsAnUnescapedPlusSign() {
        assertThat(AsOf.parse("2024-10-01T12:00:00 02:00", STOCKHOLM)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024",
                "2024-02-30",
                "2024-10-01T12:00:00",
                "+999999999-12-31",
                "-0001-01-01",
                "+12024-10-01T12:00:00Z"
            })
    void understandsNothingElse(String text) {
        assertThat(AsOf.parse(text, STOCKHOLM)).isEmpty();
    }
}
