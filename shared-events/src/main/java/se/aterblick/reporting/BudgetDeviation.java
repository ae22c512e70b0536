package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * A budget line's deviation, with as much of actual, budget and full-year forecast as was reported;
 * one unit.
 */
public record BudgetDeviation(
        String budgetLine,
        String period,
        @Nullable Decimal actual,
        @Nullable Decimal budget,
        Decimal deviation,
        @Nullable Decimal forecast,
        MoneyUnit unit,
        @Nullable String comment,
        @Nullable String cause)
        implements Fact {

    public BudgetDeviation {
        Checks.slug("budgetLine", budgetLine);
        Checks.code("period", period);
        Checks.required("deviation", deviation);
        Checks.required("unit", unit);
        Checks.optionalText("comment", comment);
        Checks.optionalText("cause", cause);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.BUDGET_DEVIATION, budgetLine, null, null);
    }
}
