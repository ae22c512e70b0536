package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.value.Decimal;

/** A printed sum or difference may be off by one unit in the last place of each of its terms. */
class RoundedSumTests {

    @ParameterizedTest
    @CsvSource({
        "9.1, 0, 9.1",
        "-731, -699, -31",
        "-731, -699, -34",
        "-731, -699, -30",
        "0.3, 0.1, 0.2",
        "0.10, 0.1, 0",
        "740, 699.4, 40.6",
        "740, 699.4, 41.7",
        "499999999999999.999999, -499999999999999.999999, 999999999999999.999998",
        "-0, 0, 0",
    })
    void acceptsADifferenceWithinItsRounding(String minuend, String subtrahend, String reported) {
        assertThat(difference(minuend, subtrahend, reported)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-731, -699, -34.1, -32, 2",
        "-731, -699, -29.9, -32, 2",
        "-731, -699, 32, -32, 2",
        "740, 699.4, 41.8, 40.6, 1.1",
        "0.3, 0.1, 0.5, 0.2, 0.2",
        "1.000000, 1, 1.1, 0.000000, 1.000001",
    })
    void refusesADifferenceBeyondItsRounding(
            String minuend, String subtrahend, String reported, String computed, String tolerance) {
        assertThat(difference(minuend, subtrahend, reported))
                .isEqualTo(new AgainstRule.DoesNotAddUp("field", reported, computed, tolerance));
    }

    @Test
    void acceptsASumWithinTheRoundingOfItsTerms() {
        assertThat(sum("8.3", "5.0", "1.5", "0.9", "0.9")).isNull();
        assertThat(sum("8.7", "5.0", "1.5", "0.9", "0.9")).isNull();
        assertThat(sum("0")).isNull();
    }

    @Test
    void refusesASumBeyondTheRoundingOfItsTerms() {
        assertThat(sum("8.8", "5.0", "1.5", "0.9", "0.9"))
                .isEqualTo(new AgainstRule.DoesNotAddUp("field", "8.8", "8.3", "0.4"));
        assertThat(sum("1")).isEqualTo(new AgainstRule.DoesNotAddUp("field", "1", "0", "0"));
    }

    private static RejectionReason difference(String minuend, String subtrahend, String reported) {
        RoundedSum sum = RoundedSum.difference(Decimal.of(minuend), Decimal.of(subtrahend));
        return Refusals.reason(() -> sum.check("field", Decimal.of(reported)));
    }

    private static RejectionReason sum(String reported, String... terms) {
        RoundedSum sum = RoundedSum.sum(List.of(terms).stream().map(Decimal::of).toList());
        return Refusals.reason(() -> sum.check("field", Decimal.of(reported)));
    }
}
