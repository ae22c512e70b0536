package se.aterblick.command.reporting;

import java.util.List;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.DeviationSign;
import se.aterblick.plan.Period;
import se.aterblick.plan.PeriodKind;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.TrendKind;
import se.aterblick.value.Decimal;

/** Printed sums and differences are kept as printed, and must add up within their rounding. */
final class EconomyPolicy {

    private EconomyPolicy() {}

    static BudgetDeviation accepted(BudgetLine line, Period period, BudgetDeviation deviation) {
        if (period.kind() == PeriodKind.STATUTORY_INTERIM && deviation.forecast() == null) {
            throw new CommandRejected(new AgainstRule.ForecastRequired(period.code()));
        }
        Decimal actual = deviation.actual();
        Decimal budget = deviation.budget();
        if (actual != null && budget != null) {
            boolean actualFirst = line.sign() == DeviationSign.ACTUAL_MINUS_BUDGET;
            RoundedSum.difference(actualFirst ? actual : budget, actualFirst ? budget : actual)
                    .check("deviation", deviation.deviation());
        }
        return deviation;
    }

    static CostTrend accepted(CostTrend trend) {
        RoundedSum.difference(trend.currentYear(), trend.previousYear())
                .check("change", trend.change());
        RoundedSum.difference(trend.currentYear(), trend.budget())
                .check("budgetDifference", trend.budgetDifference());
        // Costs growing slower than budgeted are good, income growing faster is.
        RoundedSum rates =
                trend.trend() == TrendKind.COST
                        ? RoundedSum.difference(trend.budgetChangeRate(), trend.changeRate())
                        : RoundedSum.difference(trend.changeRate(), trend.budgetChangeRate());
        rates.check("rateDifference", trend.rateDifference());
        return trend;
    }

    static CarryOverRequest accepted(PlanContent plan, CarryOverRequest request) {
        if (request.toYear() <= plan.year()) {
            throw new CommandRejected(new AgainstRule.YearNotLater(plan.year(), request.toYear()));
        }
        List<Decimal> parts = request.items().stream().map(CarryOverItem::amount).toList();
        if (!parts.isEmpty()) {
            RoundedSum.sum(parts).check("amount", request.amount());
        }
        return request;
    }
}
