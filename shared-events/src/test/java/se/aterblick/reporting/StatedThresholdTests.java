package se.aterblick.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.plan.Bound;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

class StatedThresholdTests {

    @Test
    void isMetByItsLimitWhereThatIsStated() {
        StatedThreshold green =
                new StatedThreshold("grönt", Bound.AT_LEAST, Decimal.of("63"), false);

        assertThat(green.isMetBy(Decimal.of("65"))).as("the limit, not the word").isTrue();
        assertThat(green.isMetBy(Decimal.of("62"))).isFalse();
    }

    @Test
    void isMetAsTheReportSaysWhereOnlyTheVerdictIsPrinted() {
        assertThat(new StatedThreshold("grönt", null, null, true).isMetBy(Decimal.of("1")))
                .isTrue();
        assertThat(new StatedThreshold("grönt", null, null, false).isMetBy(Decimal.of("1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", , ",
        "AT_LEAST, , ",
        ", 63, ",
        "AT_LEAST, , true",
        ", 63, true",
    })
    void refusesHalfALimitOrNothingAtAll(
            @Nullable Bound bound, @Nullable String value, @Nullable Boolean met) {
        Decimal limit = value == null ? null : Decimal.of(value);
        assertThatThrownBy(() -> new StatedThreshold("grönt", bound, limit, met))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.rule()).isEqualTo("limit-or-verdict"));
    }
}
