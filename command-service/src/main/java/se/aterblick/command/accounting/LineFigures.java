package se.aterblick.command.accounting;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.rejection.Subject;
import se.aterblick.http.problem.Nearest;
import se.aterblick.http.problem.Problem;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Period;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * What is to be reported of one budget line. Forecast, comment and cause that were reported before
 * stay.
 *
 * @param problem why there is nothing to report
 */
record LineFigures(
        AccountMapping mapping,
        AccountMapping.Line line,
        Period period,
        @Nullable String name,
        @Nullable LineSum sum,
        @Nullable BudgetDeviation standing,
        @Nullable Problem problem) {

    static LineFigures of(
            PlanState now,
            AccountMapping mapping,
            AccountMapping.Line line,
            Period period,
            SieFile sie) {
        Optional<BudgetLine> budgetLine = now.plan().budgetLine(line.budgetLine());
        if (budgetLine.isEmpty()) {
            Problem unknown =
                    RejectionAdvice.problem(
                            new CommandRejected(
                                    new NotThere.Unknown(
                                            Subject.BUDGET_LINE,
                                            line.budgetLine(),
                                            Nearest.to(
                                                    line.budgetLine(),
                                                    now.plan().budgetLines().stream()
                                                            .map(BudgetLine::id)
                                                            .toList()))));
            return new LineFigures(mapping, line, period, null, null, null, unknown);
        }
        FactKey key = new FactKey(FactKind.BUDGET_DEVIATION, line.budgetLine(), null, null);
        @Nullable BudgetDeviation standing =
                now.period(period.code())
                        .fact(key)
                        .map(RecordedFact::fact)
                        .map(BudgetDeviation.class::cast)
                        .orElse(null);
        LineSum sum = LineSum.of(budgetLine.get(), line, period, sie.amounts());
        return new LineFigures(
                mapping,
                line,
                period,
                budgetLine.get().name(),
                sum,
                standing,
                problem(line, period, sie, sum));
    }

    private static @Nullable Problem problem(
            AccountMapping.Line line, Period period, SieFile sie, LineSum sum) {
        boolean none =
                sie.amounts().stream()
                        .noneMatch(a ->
                                !a.budget() && LineSum.isIn(period, a.month()) && line.takes(a));
        if (none) {
            return Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "sie-nothing-for-line", line.budgetLine());
        }
        return sum.budget() == null
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "sie-no-budget", line.budgetLine())
                : null;
    }

    /** Only where there is no problem. */
    BudgetDeviation deviation() {
        BudgetDeviation before = standing;
        return new BudgetDeviation(
                line.budgetLine(),
                period.code(),
                rounded(Objects.requireNonNull(sum).actual()),
                rounded(sum.budget()),
                Objects.requireNonNull(rounded(sum.deviation())),
                forecast(),
                mapping.unit(),
                before == null ? null : before.comment(),
                before == null ? null : before.cause());
    }

    /** One in another unit would no longer be one. */
    private @Nullable Decimal forecast() {
        if (line.forecast() != null || standing == null) {
            return line.forecast();
        }
        return standing.unit() == mapping.unit() ? standing.forecast() : null;
    }

    AccountingReport.Line line(AccountingReport.Fate fate, AccountingReport.@Nullable Fault fault) {
        LineSum s = sum;
        return new AccountingReport.Line(
                line.budgetLine(),
                name,
                fate,
                s == null ? null : rounded(s.actual()),
                s == null ? null : rounded(s.budget()),
                s == null ? null : rounded(s.deviation()),
                forecast(),
                s == null
                        ? null
                        : new AccountingReport.Unrounded(
                                s.actual().toPlainString(), text(s.budget()), text(s.deviation())),
                fault);
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private @Nullable Decimal rounded(@Nullable BigDecimal kronor) {
        MoneyUnit unit = mapping.unit();
        return kronor == null ? null : LineSum.in(unit, mapping.decimalsOrUsual(), kronor);
    }
}
