package se.aterblick.command.accounting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.DeviationSign;
import se.aterblick.plan.Period;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * A budget line's actual and budget in kronor, to the öre, signed as the plan prints the line.
 *
 * <p>SIE has income negative and costs positive. A line whose deviation is actual minus budget is
 * printed the other way round; one whose deviation is budget minus actual, such as investments, is
 * printed as it is. Either way a positive deviation is good.
 *
 * @param budget absent where the file budgets nothing for the line
 */
record LineSum(BigDecimal actual, @Nullable BigDecimal budget, boolean actualFirst) {

    static LineSum of(
            BudgetLine line, AccountMapping.Line mapping, Period period, List<PeriodAmount> all) {
        boolean actualFirst = line.sign() == DeviationSign.ACTUAL_MINUS_BUDGET;
        List<PeriodAmount> taken =
                all.stream()
                        .filter(mapping::takes)
                        .filter(amount -> isIn(period, amount.month()))
                        .toList();
        boolean budgeted = taken.stream().anyMatch(PeriodAmount::budget);
        BigDecimal actual = sum(taken, false);
        BigDecimal budget = sum(taken, true);
        return new LineSum(
                actualFirst ? actual.negate() : actual,
                budgeted ? (actualFirst ? budget.negate() : budget) : null,
                actualFirst);
    }

    static boolean isIn(Period period, YearMonth month) {
        return !month.isBefore(YearMonth.from(period.from()))
                && !month.isAfter(YearMonth.from(period.to()));
    }

    private static BigDecimal sum(List<PeriodAmount> amounts, boolean budget) {
        return amounts.stream()
                .filter(amount -> amount.budget() == budget)
                .map(PeriodAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** From the unrounded amounts; absent where there is no budget. */
    @Nullable BigDecimal deviation() {
        if (budget == null) {
            return null;
        }
        return actualFirst ? actual.subtract(budget) : budget.subtract(actual);
    }

    /** An amount in a unit, halves rounded away from zero. */
    static Decimal in(MoneyUnit unit, int decimals, BigDecimal kronor) {
        BigDecimal rounded =
                kronor.movePointLeft(unit.exponent()).setScale(decimals, RoundingMode.HALF_UP);
        return new Decimal(rounded.toPlainString());
    }
}
