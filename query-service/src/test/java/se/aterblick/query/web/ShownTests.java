package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTests {

    private final Shown swedish = new Shown(Locale.of("sv"));
    private final Shown english = new Shown(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "7.61, '7,61'",
        "4.0, '4,0'",
        "-4.4, '\u22124,4'",
        "18980, '18\u00a0980'",
        "-1234567.80, '\u22121\u00a0234\u00a0567,80'",
        "999, 999",
        "ca 3, ca 3"
    })
    void writesDecimalsAsSwedesDoWithEveryDigitThatWasReported(String reported, String shown) {
        assertThat(swedish.decimal(reported)).isEqualTo(shown);
    }

    @Test
    void writesUnitsBehindFiguresAndMoneyShort() {
        assertThat(swedish.measure("-4.4", "MSEK")).isEqualTo("\u22124,4\u00a0mnkr");
        assertThat(swedish.measure("7.61", "%")).isEqualTo("7,61\u00a0%");
        assertThat(swedish.measure("65", null)).isEqualTo("65");
        assertThat(swedish.measure(null, "%")).isEmpty();
    }

    @Test
    void writesDaysInWords() {
        assertThat(swedish.day(LocalDate.of(2025, 2, 5))).isEqualTo("5 februari 2025");
        assertThat(english.day(LocalDate.of(2025, 2, 5))).isEqualTo("February 5, 2025");
    }

    @Test
    void tellsMomentsInSwedishTime() {
        assertThat(swedish.moment(Instant.parse("2025-05-20T07:40:00Z")))
                .isEqualTo("2025-05-20 09:40");
    }
}
