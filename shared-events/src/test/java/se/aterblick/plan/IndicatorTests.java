package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

class IndicatorTests {

    @Test
    void refusesATargetWithoutDirectionOrWithAReasonWhyThereIsNone() {
        TargetValue target = new TargetValue(Decimal.of("67"), null);
        assertThatThrownBy(() -> indicator(null, target, null, 2))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("direction"));
        assertThatThrownBy(() -> indicator(Direction.HIGHER_IS_BETTER, target, "Ej möjligt", 2))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.rule()).isEqualTo("target-and-reason"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void refusesMoreDecimalsThanADecimalCanHave(int decimals) {
        assertThatThrownBy(() -> indicator(null, null, null, decimals))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("decimals-range"));
    }

    @Test
    void measuresThePeriodWithTwoDecimalsWhereThePlanSaysNothing() {
        assertThat(SmallPlan.OSA.allowedBases()).containsExactly(MeasureBasis.PERIOD);
        assertThat(SmallPlan.OSA.mostDecimals()).isEqualTo(2);
        assertThat(SmallPlan.MEALS.allowedBases()).containsExactly(MeasureBasis.YEAR_TO_DATE);
        assertThat(SmallPlan.MEALS.mostDecimals()).isZero();
    }

    private static Indicator indicator(
            @Nullable Direction direction,
            @Nullable TargetValue target,
            @Nullable String noTargetReason,
            int decimals) {
        return new Indicator(
                "i",
                "I",
                IndicatorGroup.OWN,
                null,
                decimals,
                direction,
                List.of(),
                target,
                noTargetReason,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
