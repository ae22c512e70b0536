package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * The cost or income trend as printed: amounts in {@code unit}, rates in per cent. Never
 * recomputed; the printed differences were made from unrounded figures.
 */
public record CostTrend(
        TrendKind trend,
        @Nullable String serviceArea,
        String period,
        Decimal previousYear,
        Decimal currentYear,
        Decimal change,
        Decimal budget,
        Decimal budgetDifference,
        Decimal changeRate,
        Decimal budgetChangeRate,
        Decimal rateDifference,
        MoneyUnit unit,
        @Nullable String comment)
        implements Fact {

    public CostTrend {
        Checks.required("trend", trend);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.required("previousYear", previousYear);
        Checks.required("currentYear", currentYear);
        Checks.required("change", change);
        Checks.required("budget", budget);
        Checks.required("budgetDifference", budgetDifference);
        Checks.required("changeRate", changeRate);
        Checks.required("budgetChangeRate", budgetChangeRate);
        Checks.required("rateDifference", rateDifference);
        Checks.required("unit", unit);
        Checks.optionalText("comment", comment);
    }

    @Override
    public FactKey key() {
        return new FactKey(
                FactKind.COST_TREND,
                trend == TrendKind.COST ? "cost" : "income",
                serviceArea,
                null);
    }
}
