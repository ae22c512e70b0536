package se.aterblick.command.reporting;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.http.problem.Nearest;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.VolumeFigure;

/** Finds what a request names in the plan, or refuses the request with the nearest known names. */
public final class PlanLookup {

    private final PlanContent plan;

    public PlanLookup(PlanContent plan) {
        this.plan = plan;
    }

    public Period period(String code) {
        return plan.period(code)
                .orElseThrow(
                        unknown(
                                Subject.PERIOD,
                                code,
                                plan.periods().stream().map(Period::code).toList()));
    }

    /** The period a fact is about. */
    Period reportedPeriod(String code) {
        return plan.period(code)
                .orElseThrow(() ->
                        new CommandRejected(
                                new AgainstRule.PeriodNotInPlan(
                                        code, Nearest.to(code, periodCodes()))));
    }

    private List<String> periodCodes() {
        return plan.periods().stream().map(Period::code).toList();
    }

    public PlanItem item(String ref) {
        return plan.item(ref)
                .orElseThrow(
                        unknown(
                                Subject.ITEM,
                                ref,
                                plan.items().stream().map(PlanItem::id).toList()));
    }

    public Indicator indicator(String key) {
        List<String> known = plan.indicators().stream().map(Indicator::key).toList();
        return plan.indicator(key).orElseThrow(unknown(Subject.INDICATOR, key, known));
    }

    public VolumeFigure volumeFigure(String key) {
        List<String> known = plan.volumeFigures().stream().map(VolumeFigure::key).toList();
        return plan.volumeFigure(key).orElseThrow(unknown(Subject.VOLUME_FIGURE, key, known));
    }

    public BudgetLine budgetLine(String id) {
        List<String> known = plan.budgetLines().stream().map(BudgetLine::id).toList();
        return plan.budgetLine(id).orElseThrow(unknown(Subject.BUDGET_LINE, id, known));
    }

    public void investmentLine(@Nullable String id) {
        if (id != null && plan.investmentLine(id).isEmpty()) {
            List<String> known =
                    plan.investments() == null
                            ? List.of()
                            : plan.investments().lines().stream().map(InvestmentLine::id).toList();
            throw unknown(Subject.INVESTMENT_LINE, id, known).get();
        }
    }

    ControlActivity control(String id) {
        List<String> known = plan.internalControl().stream().map(ControlActivity::id).toList();
        return plan.control(id).orElseThrow(unknown(Subject.CONTROL, id, known));
    }

    public void serviceArea(@Nullable String id) {
        if (id != null && !plan.hasServiceArea(id)) {
            throw unknown(
                            Subject.SERVICE_AREA,
                            id,
                            plan.serviceAreas().stream().map(Named::id).toList())
                    .get();
        }
    }

    private static Supplier<CommandRejected> unknown(
            Subject subject, String name, Collection<String> known) {
        return () ->
                new CommandRejected(new NotThere.Unknown(subject, name, Nearest.to(name, known)));
    }
}
