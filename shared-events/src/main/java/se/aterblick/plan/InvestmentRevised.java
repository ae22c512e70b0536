package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** A line of the investment budget gets another total and other years. */
public record InvestmentRevised(String line, @Nullable Amount total, List<YearAmount> years)
        implements Revision {

    public InvestmentRevised {
        Checks.slug("line", line);
        years = Checks.list("years", years);
        if (total == null && years.isEmpty()) {
            throw new InvalidValue("years", "empty", "");
        }
    }

    @Override
    public String subject() {
        return line;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        InvestmentBudget before = plan.investments();
        if (before == null) {
            throw new InvalidValue("line", "not-in-plan", line);
        }
        List<InvestmentLine> lines =
                PlanEdit.changed(
                        "line",
                        before.lines(),
                        InvestmentLine::id,
                        line,
                        l ->
                                new InvestmentLine(
                                        l.id(),
                                        l.name(),
                                        l.serviceArea(),
                                        l.category(),
                                        total,
                                        years));
        return new PlanEdit(plan)
                .investments(
                        new InvestmentBudget(
                                before.frame(), lines, before.carriedOver(), before.note()))
                .plan();
    }
}
