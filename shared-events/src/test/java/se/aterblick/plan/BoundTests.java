package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.value.Decimal;

class BoundTests {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 65, 63, true",
        "AT_LEAST, 63.0, 63, true",
        "AT_LEAST, 62.9, 63, false",
        "AT_LEAST, 100, 63, true",
        "AT_MOST, 85.6, 100, true",
        "AT_MOST, 100, 100.00, true",
        "AT_MOST, 100.01, 100, false",
        "AT_MOST, -9, -8.5, true"
    })
    void isMetByTheLimitItself(Bound bound, String outcome, String limit, boolean met) {
        assertThat(bound.isMetBy(Decimal.of(outcome), Decimal.of(limit))).isEqualTo(met);
    }
}
