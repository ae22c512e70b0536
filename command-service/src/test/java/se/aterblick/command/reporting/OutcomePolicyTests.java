package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.BreakdownValue;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;

/** An outcome is on a basis, in the unit, within the decimals and the scope of its indicator. */
class OutcomePolicyTests {

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.0", "4.00", "-4.00", "999999999999999.99"})
    void keepsTheDecimalsAsReportedUpToTheIndicators(String value) {
        Outcome outcome = Facts.outcome("nojda-anvandare", SmallPlan.AR, value);

        assertThat(OutcomePolicy.accepted(SmallPlan.SATISFIED_USERS, outcome)).isSameAs(outcome);
    }

    @ParameterizedTest
    @CsvSource({"nojda-anvandare, 4.001, 2", "nojda-anvandare, 4.000, 2", "portioner, 7.0, 0"})
    void refusesMoreDecimals(String key, String value, int most) {
        Indicator indicator = SmallPlan.content().indicator(key).orElseThrow();
        MeasureBasis basis = indicator.allowedBases().getFirst();
        Outcome outcome = outcome(indicator, null, basis, value, indicator.unit());

        assertThat(Refusals.reason(() -> OutcomePolicy.accepted(indicator, outcome)))
                .isEqualTo(new AgainstRule.TooManyDecimals("value", most, value));
    }

    @Test
    void refusesMoreDecimalsInABreakdownAndNamesItsPlace() {
        Outcome outcome =
                new Outcome(
                        "nojda-anvandare",
                        null,
                        SmallPlan.AR,
                        MeasureBasis.PERIOD,
                        Decimal.of("4.0"),
                        null,
                        null,
                        List.of(
                                new BreakdownValue("kön", "kvinnor", Decimal.of("4.1"), null),
                                new BreakdownValue("kön", "män", Decimal.of("3.951"), null)),
                        null,
                        List.of(),
                        null,
                        null);

        assertThat(
                        Refusals.reason(
                                () -> OutcomePolicy.accepted(SmallPlan.SATISFIED_USERS, outcome)))
                .isEqualTo(new AgainstRule.TooManyDecimals("breakdown[1].value", 2, "3.951"));
    }

    @ParameterizedTest
    @CsvSource({
        "matsvinn, , g/portion, ",
        "matsvinn, kg, g/portion, kg",
        "matsvinn, G/portion, g/portion, G/portion",
        "osa-varde, index, , index",
    })
    void refusesAnotherUnitThanTheIndicators(
            String key, @Nullable String unit, @Nullable String expected, @Nullable String found) {
        Indicator indicator = SmallPlan.content().indicator(key).orElseThrow();
        Outcome outcome = outcome(indicator, null, MeasureBasis.PERIOD, "85", unit);

        assertThat(Refusals.reason(() -> OutcomePolicy.accepted(indicator, outcome)))
                .isEqualTo(new AgainstRule.WrongUnit("unit", expected, found));
    }

    @Test
    void acceptsTheIndicatorsUnitAndNoneWhereItHasNone() {
        Outcome waste =
                outcome(SmallPlan.FOOD_WASTE, null, MeasureBasis.PERIOD, "85.6", "g/portion");
        Outcome osa = outcome(SmallPlan.OSA, null, MeasureBasis.PERIOD, "65", null);

        assertThat(OutcomePolicy.accepted(SmallPlan.FOOD_WASTE, waste)).isSameAs(waste);
        assertThat(OutcomePolicy.accepted(SmallPlan.OSA, osa)).isSameAs(osa);
    }

    @Test
    void asksForNoUnitWhereThereIsNoValue() {
        Outcome missing =
                Facts.missing("matsvinn", SmallPlan.AR, MeasureBasis.PERIOD, "Vågen gick sönder.");

        assertThat(OutcomePolicy.accepted(SmallPlan.FOOD_WASTE, missing)).isSameAs(missing);
    }

    @Test
    void acceptsEveryBasisOfTheIndicatorAndNoOther() {
        for (MeasureBasis basis : MeasureBasis.values()) {
            Outcome outcome = outcome(SmallPlan.SICK_LEAVE, null, basis, "7.61", "%");
            boolean measured = SmallPlan.SICK_LEAVE.bases().contains(basis);

            assertThat(Refusals.reason(() -> OutcomePolicy.accepted(SmallPlan.SICK_LEAVE, outcome)))
                    .isEqualTo(
                            measured
                                    ? null
                                    : new AgainstRule.BasisNotMeasured(
                                            basis.name(), List.of("ROLLING_12", "MONTH")));
        }
    }

    @ParameterizedTest
    @CsvSource({"portioner, kost, true", "portioner, , true", "portioner, fastighet, false"})
    void keepsToTheAreasOfTheIndicator(String key, @Nullable String area, boolean accepted) {
        Outcome outcome = outcome(SmallPlan.MEALS, area, MeasureBasis.YEAR_TO_DATE, "12000", "st");

        assertThat(Refusals.reason(() -> OutcomePolicy.accepted(SmallPlan.MEALS, outcome)))
                .isEqualTo(
                        accepted
                                ? null
                                : new AgainstRule.AreaOutOfScope("fastighet", List.of("kost")));
    }

    private static Outcome outcome(
            Indicator indicator,
            @Nullable String area,
            MeasureBasis basis,
            String value,
            @Nullable String unit) {
        return new Outcome(
                indicator.key(),
                area,
                SmallPlan.AR,
                basis,
                Decimal.of(value),
                null,
                unit,
                List.of(),
                null,
                List.of(),
                null,
                null);
    }
}
