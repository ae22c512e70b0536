package se.aterblick.plan;

import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** A budget line gets another budget for the year. */
public record BudgetRevised(String budgetLine, Amount budget) implements Revision {

    public BudgetRevised {
        Checks.slug("budgetLine", budgetLine);
        Checks.required("budget", budget);
    }

    @Override
    public String subject() {
        return budgetLine;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        return new PlanEdit(plan)
                .budgetLines(
                        PlanEdit.changed(
                                "budgetLine",
                                plan.budgetLines(),
                                BudgetLine::id,
                                budgetLine,
                                line ->
                                        new BudgetLine(
                                                line.id(),
                                                line.name(),
                                                line.serviceArea(),
                                                line.sign(),
                                                budget)))
                .plan();
    }
}
