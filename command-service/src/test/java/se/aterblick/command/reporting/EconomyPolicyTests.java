package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.DeviationSign;
import se.aterblick.plan.Period;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.TrendKind;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** The printed economy of the annual report 2024 adds up within its rounding; little more does. */
class EconomyPolicyTests {

    private static final String COST = "-704 -731 -27 -699 -31 3.8 -0.6 -4.5";
    private static final String INCOME = "699 740 41 699 41 5.9 0.1 5.8";

    @ParameterizedTest
    @CsvSource({
        "COST, " + COST,
        "INCOME, " + INCOME,
        // One less or more is rounding: the difference of two whole numbers may be off by two.
        "COST, -704 -731 -27 -699 -32 3.8 -0.6 -4.4",
        "COST, -704 -731 -29 -699 -30 3.8 -0.6 -4.2",
        "COST, -704 -731 -25 -699 -34 3.8 -0.6 -4.6",
    })
    void acceptsATrendThatAddsUpWithinRounding(TrendKind kind, String figures) {
        CostTrend trend = trend(kind, figures);

        assertThat(EconomyPolicy.accepted(trend)).isSameAs(trend);
    }

    @ParameterizedTest
    @CsvSource({
        "COST,   -704 -731 -30 -699 -31 3.8 -0.6 -4.5, change,           -30,  -27,  2",
        "COST,   -704 -731 -27 -699 -35 3.8 -0.6 -4.5, budgetDifference, -35,  -32,  2",
        "COST,   -704 -731 -27 -699 -31 3.8 -0.6 4.5,  rateDifference,   4.5,  -4.4, 0.2",
        "COST,   -704 -731 -27 -699 -31 3.8 -0.6 -4.7, rateDifference,   -4.7, -4.4, 0.2",
        "INCOME, 699 740 44 699 41 5.9 0.1 5.8,        change,           44,   41,   2",
        "INCOME, 699 740 41 699 -41 5.9 0.1 5.8,       budgetDifference, -41,  41,   2",
        "INCOME, 699 740 41 699 41 5.9 0.1 -5.8,       rateDifference,   -5.8, 5.8,  0.2",
    })
    void refusesATrendThatDoesNot(
            TrendKind kind,
            String figures,
            String field,
            String reported,
            String computed,
            String tolerance) {
        assertThat(Refusals.reason(() -> EconomyPolicy.accepted(trend(kind, figures))))
                .isEqualTo(new AgainstRule.DoesNotAddUp(field, reported, computed, tolerance));
    }

    @Test
    void refusesFinerFiguresThatCannotBeOffByThatMuch() {
        CostTrend trend = trend(TrendKind.COST, "-704.0 -731.0 -27.0 -699.0 -34 3.8 -0.6 -4.5");

        assertThat(Refusals.reason(() -> EconomyPolicy.accepted(trend)))
                .isEqualTo(new AgainstRule.DoesNotAddUp("budgetDifference", "-34", "-32.0", "0.2"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL_MINUS_BUDGET, 9.1, 0, 9.1",
        "ACTUAL_MINUS_BUDGET, -731, -699, -31",
        "BUDGET_MINUS_ACTUAL, 5.5, 19, 13.4",
        "BUDGET_MINUS_ACTUAL, 5549, 18980, 13431",
        "ACTUAL_MINUS_BUDGET, 9.1, , 100",
        "ACTUAL_MINUS_BUDGET, , 9.1, 100",
        "ACTUAL_MINUS_BUDGET, , , 100",
    })
    void acceptsADeviationThatAddsUpOrCannotBeChecked(
            DeviationSign sign,
            @Nullable String actual,
            @Nullable String budget,
            String deviation) {
        assertThat(deviation(sign, "AR", actual, budget, deviation, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL_MINUS_BUDGET, 5.5,  19,    13.4,  -13.5, 1.1",
        "BUDGET_MINUS_ACTUAL, 5.5,  19,    -13.4, 13.5,  1.1",
        "BUDGET_MINUS_ACTUAL, 5549, 18980, 13434, 13431, 2",
        "ACTUAL_MINUS_BUDGET, 9.1,  0,     10.3,  9.1,   1.1",
    })
    void refusesADeviationThatDoesNotAddUp(
            DeviationSign sign,
            String actual,
            String budget,
            String deviation,
            String computed,
            String tolerance) {
        assertThat(deviation(sign, "AR", actual, budget, deviation, null))
                .isEqualTo(
                        new AgainstRule.DoesNotAddUp("deviation", deviation, computed, tolerance));
    }

    @Test
    void asksForAForecastInTheStatutoryInterimReportOnly() {
        DeviationSign sign = DeviationSign.ACTUAL_MINUS_BUDGET;

        assertThat(deviation(sign, "UR2", null, null, "1", null))
                .isEqualTo(new AgainstRule.ForecastRequired("UR2"));
        assertThat(deviation(sign, "UR2", null, null, "1", "9.1")).isNull();
        assertThat(deviation(sign, "UR1", null, null, "1", null)).isNull();
        assertThat(deviation(sign, "AR", null, null, "1", null)).isNull();
    }

    @Test
    void acceptsACarryOverThatIsTheSumOfItsItems() {
        assertThat(carryOver("8.3", 2025, "5.0", "1.5", "0.9", "0.9")).isNull();
        assertThat(carryOver("8.3", 2026)).isNull();
    }

    @Test
    void refusesACarryOverThatIsNotTheSumOfItsItems() {
        assertThat(carryOver("8.8", 2025, "5.0", "1.5", "0.9", "0.9"))
                .isEqualTo(new AgainstRule.DoesNotAddUp("amount", "8.8", "8.3", "0.4"));
    }

    @Test
    void carriesOverIntoALaterYearOnly() {
        assertThat(carryOver("8.3", 2024)).isEqualTo(new AgainstRule.YearNotLater(2024, 2024));
        assertThat(carryOver("8.3", 1999)).isEqualTo(new AgainstRule.YearNotLater(2024, 1999));
    }

    private static CostTrend trend(TrendKind kind, String figures) {
        return Facts.costTrend(kind, SmallPlan.AR, List.of(figures.split(" ")));
    }

    private static @Nullable RejectionReason deviation(
            DeviationSign sign,
            String period,
            @Nullable String actual,
            @Nullable String budget,
            String deviation,
            @Nullable String forecast) {
        BudgetLine line = new BudgetLine("investeringar", "Investeringar", null, sign, null);
        Period in = SmallPlan.content().period(period).orElseThrow();
        BudgetDeviation fact =
                new BudgetDeviation(
                        line.id(),
                        period,
                        decimal(actual),
                        decimal(budget),
                        Decimal.of(deviation),
                        decimal(forecast),
                        MoneyUnit.MSEK,
                        null,
                        null);
        return Refusals.reason(() -> EconomyPolicy.accepted(line, in, fact));
    }

    private static @Nullable RejectionReason carryOver(String amount, int toYear, String... parts) {
        List<CarryOverItem> items =
                Stream.of(parts)
                        .map(part -> new CarryOverItem(null, Decimal.of(part), "Ugnar"))
                        .toList();
        CarryOverRequest request =
                new CarryOverRequest(
                        null,
                        SmallPlan.AR,
                        Decimal.of(amount),
                        MoneyUnit.MSEK,
                        toYear,
                        items,
                        null);
        return Refusals.reason(() -> EconomyPolicy.accepted(SmallPlan.content(), request));
    }

    private static @Nullable Decimal decimal(@Nullable String text) {
        return text == null ? null : Decimal.of(text);
    }
}
