package se.aterblick.command.access;

import java.util.List;
import java.util.Set;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.VolumeFigure;
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

/**
 * Who may record what.
 *
 * <p>A manager reports for the service areas in the token; what concerns the whole administration
 * needs the administration's id among them. A controller reports economy and texts, adopts plans
 * and imports anything. A registrar records what happens to a report.
 */
public final class AccessPolicy {

    private static final Set<Class<? extends Fact>> OF_CONTROLLERS =
            Set.of(
                    BudgetDeviation.class,
                    CostTrend.class,
                    InvestmentOutcome.class,
                    CarryOverRequest.class,
                    Narrative.class);

    private AccessPolicy() {}

    /** The role in which the caller may adopt or import for a plan. */
    public static Role controller(PlanContent plan, Origin origin) {
        return role(Role.CONTROLLER, plan, origin.caller());
    }

    /**
     * The role in which the caller may record what happens to a report; history may be imported by
     * a controller.
     */
    public static Role registrar(PlanContent plan, Origin origin) {
        return role(origin.imported() ? Role.CONTROLLER : Role.REGISTRAR, plan, origin.caller());
    }

    /** The role in which the caller may report or correct a fact. */
    public static Role reporter(PlanContent plan, Fact fact, Origin origin) {
        Caller caller = origin.caller();
        checkCommittee(plan, caller);
        if (caller.is(Role.CONTROLLER)
                && (origin.imported() || OF_CONTROLLERS.contains(fact.getClass()))) {
            return Role.CONTROLLER;
        }
        if (origin.imported() || !caller.is(Role.MANAGER)) {
            throw new CommandRejected(new NotAllowed.RoleNotAllowed());
        }
        List<String> areas = areasOf(plan, fact);
        boolean wholeAdministration = caller.serviceAreas().contains(plan.administration().id());
        if (!wholeAdministration && !caller.serviceAreas().containsAll(areas)) {
            throw new CommandRejected(new NotAllowed.ServiceAreaNotAllowed(areas));
        }
        return Role.MANAGER;
    }

    private static Role role(Role role, PlanContent plan, Caller caller) {
        checkCommittee(plan, caller);
        if (!caller.is(role)) {
            throw new CommandRejected(new NotAllowed.RoleNotAllowed());
        }
        return role;
    }

    /**
     * Whoever belongs to another committee learns nothing of this one's plans, not even by a
     * repeat.
     */
    public static void checkCommittee(PlanContent plan, Caller caller) {
        if (!caller.belongsTo(plan.committee().id())) {
            throw new CommandRejected(new NotAllowed.CommitteeNotAllowed(plan.committee().id()));
        }
    }

    /** The areas a fact is about; the administration's id where it is about the whole of it. */
    private static List<String> areasOf(PlanContent plan, Fact fact) {
        String named = fact.serviceArea();
        if (named != null) {
            return List.of(named);
        }
        List<String> implied =
                switch (fact) {
                    case Outcome f ->
                            plan.indicator(f.indicator())
                                    .map(Indicator::serviceAreas)
                                    .orElse(List.of());
                    case VolumeOutcome f ->
                            plan.volumeFigure(f.volumeFigure())
                                    .map(VolumeFigure::serviceAreas)
                                    .orElse(List.of());
                    case BudgetDeviation f ->
                            plan.budgetLine(f.budgetLine())
                                    .map(BudgetLine::serviceArea)
                                    .map(List::of)
                                    .orElse(List.of());
                    case InvestmentOutcome f ->
                            f.line() == null
                                    ? List.<String>of()
                                    : plan.investmentLine(f.line())
                                            .map(InvestmentLine::serviceArea)
                                            .map(List::of)
                                            .orElse(List.of());
                    case Status f -> List.of();
                    case CostTrend f -> List.of();
                    case ControlResult f -> List.of();
                    case Narrative f -> List.of();
                    case CarryOverRequest f -> List.of();
                };
        return implied.isEmpty() ? List.of(plan.administration().id()) : implied;
    }
}
