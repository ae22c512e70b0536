package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredTests {

    @ParameterizedTest
    @CsvSource({
        "'7,61', 7.61",
        "' 4,0 ', 4.0",
        "'−4,4', -4.4",
        "'–4,4', -4.4",
        "-4.4, -4.4",
        "+5, 5",
        "'18 980', 18980",
        "'18 980', 18980",
        "'1 234 567,80', 1234567.80"
    })
    void readsDecimalsAsSwedesWriteThem(String written, String meant) {
        assertThat(Entered.decimal(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,6x", "1,2,3", "1.234,5", "ca 3", "--1", " 5 %"})
    void leavesWhatIsNoDecimalToTheInterface(String written) {
        assertThat(Entered.decimal(written)).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void hasNothingWhereNothingIsWritten(String written) {
        assertThat(Entered.decimal(written)).isNull();
        assertThat(Entered.text(written)).isNull();
    }

    @Test
    void readsEveryDecimalThatIsShown() {
        Random random = new Random(7);
        Shown swedish = new Shown(Locale.of("sv"));
        Shown english = new Shown(Locale.ENGLISH);
        for (int i = 0; i < 10_000; i++) {
            String decimal =
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(7))
                            .toPlainString();
            assertThat(Entered.decimal(swedish.decimal(decimal))).isEqualTo(decimal);
            assertThat(Entered.decimal(english.decimal(decimal))).isEqualTo(decimal);
        }
    }
}
