package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundingTests {

    @Test
    void namesADifferenceThatWasMadeBeforeRounding() {
        assertThat(
                        Rounding.in(
                                Map.of(
                                        "currentYear", "-731",
                                        "budget", "-699",
                                        "budgetDifference", "-31")))
                .containsExactly(new Rounding("budgetDifference", "-31", "-32"));
    }

    @Test
    void saysNothingWhereFiguresAddUpWithEitherSign() {
        assertThat(Rounding.in(Map.of("actual", "5.0", "budget", "9.4", "deviation", "4.4")))
                .isEmpty();
        assertThat(Rounding.in(Map.of("actual", "5.0", "budget", "9.4", "deviation", "-4.40")))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatIsNoDifference() {
        assertThat(Rounding.in(Map.of("value", "7.61"))).isEmpty();
        assertThat(Rounding.in(null)).isEmpty();
    }
}
