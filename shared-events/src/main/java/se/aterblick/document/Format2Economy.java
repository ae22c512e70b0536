package se.aterblick.document;

import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.CarriedOver;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.OperatingBudget;
import se.aterblick.plan.YearAmount;
import se.aterblick.reporting.FactKind;

/** How document format 2 writes budgets, investments and internal control. */
final class Format2Economy {

    private final ReportedFacts facts;

    Format2Economy(ReportedFacts facts) {
        this.facts = facts;
    }

    Tree budgetLine(BudgetLine line) {
        return new Tree()
                .put("id", line.id())
                .put("name", line.name())
                .put("serviceArea", line.serviceArea())
                .put("budget", line.budget())
                .putAll(
                        "deviations",
                        facts.about(FactKind.BUDGET_DEVIATION, line.id()),
                        FactTrees::recorded);
    }

    @Nullable Tree operatingBudget(@Nullable OperatingBudget budget) {
        return budget == null
                ? null
                : new Tree()
                        .put("unit", budget.unit())
                        .putAll(
                                "columns",
                                budget.columns(),
                                c -> new Tree().put("id", c.id()).put("name", c.name()))
                        .putAll("rows", budget.rows(), Format2Economy::row)
                        .put("note", budget.note());
    }

    Tree investments(@Nullable InvestmentBudget budget) {
        Tree tree = new Tree();
        if (budget != null) {
            tree.put("frame", budget.frame())
                    .put("note", budget.note())
                    .putAll("lines", budget.lines(), Format2Economy::line)
                    .putAll("carriedOver", budget.carriedOver(), Format2Economy::carriedOver);
        }
        return tree.putAll("outcomes", facts.all(FactKind.INVESTMENT), FactTrees::recorded);
    }

    Tree control(ControlActivity control) {
        return new Tree()
                .put("id", control.id())
                .put("riskArea", control.riskArea())
                .put("risk", control.risk())
                .put("impact", control.impact())
                .put("riskScore", control.riskScore())
                .put("control", control.control())
                .put("method", control.method())
                .putTexts("reportedIn", control.reportedIn())
                .put("reconciliation", control.reconciliation())
                .put("owner", control.owner())
                .put("reportedTo", control.reportedTo())
                .putAll(
                        "results",
                        facts.about(FactKind.CONTROL_RESULT, control.id()),
                        FactTrees::recorded);
    }

    static Tree year(YearAmount year) {
        return new Tree().put("year", year.year()).put("amount", year.amount());
    }

    private static Tree row(OperatingBudget.Row row) {
        return new Tree()
                .put("id", row.id())
                .put("name", row.name())
                .put("net", row.net())
                .putAll(
                        "amounts",
                        row.amounts(),
                        c -> new Tree().put("column", c.column()).put("value", c.value()));
    }

    private static Tree line(InvestmentLine line) {
        return new Tree()
                .put("id", line.id())
                .put("name", line.name())
                .put("serviceArea", line.serviceArea())
                .put("category", line.category())
                .put("total", line.total())
                .putAll("years", line.years(), Format2Economy::year);
    }

    private static Tree carriedOver(CarriedOver carried) {
        return new Tree()
                .put("fromYear", carried.fromYear())
                .put("total", carried.total())
                .putAll(
                        "items",
                        carried.items(),
                        item ->
                                new Tree()
                                        .put("name", item.name())
                                        .put("serviceArea", item.serviceArea())
                                        .put("amount", item.amount()))
                .put("note", carried.note());
    }
}
