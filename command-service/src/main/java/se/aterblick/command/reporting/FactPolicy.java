package se.aterblick.command.reporting;

import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.ControlResult;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.reporting.VolumeOutcome;

/** What a fact must keep to be recorded against a plan; pure. */
public final class FactPolicy {

    private FactPolicy() {}

    /**
     * The fact as it is recorded: the same figures and texts, with references and status axes made
     * explicit.
     *
     * @throws CommandRejected if it names what the plan does not have, or breaks one of the plan's
     *     rules
     */
    public static Fact accepted(PlanContent plan, Fact fact) {
        PlanLookup lookup = new PlanLookup(plan);
        lookup.reportedPeriod(fact.period());
        lookup.serviceArea(fact.serviceArea());
        return switch (fact) {
            case Status f -> StatusPolicy.accepted(plan, lookup.item(f.item()), f);
            case Outcome f -> OutcomePolicy.accepted(lookup.indicator(f.indicator()), f);
            case VolumeOutcome f ->
                    VolumePolicy.accepted(plan, lookup.volumeFigure(f.volumeFigure()), f);
            case BudgetDeviation f ->
                    EconomyPolicy.accepted(
                            lookup.budgetLine(f.budgetLine()),
                            lookup.reportedPeriod(f.period()),
                            f);
            case CostTrend f -> EconomyPolicy.accepted(f);
            case InvestmentOutcome f -> {
                lookup.investmentLine(f.line());
                yield f;
            }
            case ControlResult f -> control(lookup.control(f.control()), f);
            case Narrative f -> f;
            case CarryOverRequest f -> {
                f.items().forEach(item -> lookup.serviceArea(item.serviceArea()));
                yield EconomyPolicy.accepted(plan, f);
            }
        };
    }

    private static ControlResult control(ControlActivity control, ControlResult result) {
        if (!control.reportedIn().isEmpty() && !control.reportedIn().contains(result.period())) {
            throw new CommandRejected(
                    new AgainstRule.ControlNotDue(
                            control.id(), result.period(), control.reportedIn()));
        }
        return result;
    }
}
