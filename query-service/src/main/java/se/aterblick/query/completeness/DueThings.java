package se.aterblick.query.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.query.completeness.Due.Part;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.InvestmentOutcome;

/**
 * What a plan asks for in a period.
 *
 * <ul>
 *   <li>A status of each assignment and activity: for the item as a whole, or else of every service
 *       area the plan names for it; of any area where it names none.
 *   <li>An outcome of each indicator, on the basis of its target, or else the first basis allowed,
 *       and a figure of each volume figure: for the whole, or else of every area it names.
 *   <li>A deviation of each budget line.
 *   <li>What was invested: in all, or else on every line.
 *   <li>A result of each control in the reports the plan names for it.
 * </ul>
 */
final class DueThings {

    private static final String INVESTMENTS = "Investeringsbudget";

    private final List<Due> things = new ArrayList<>();

    private DueThings() {}

    /** In the order of the plan. */
    static List<Due> of(PlanContent plan, String period) {
        DueThings due = new DueThings();
        plan.items().forEach(due::status);
        plan.indicators().forEach(due::outcome);
        plan.volumeFigures().forEach(due::volume);
        plan.budgetLines().forEach(due::deviation);
        Optional.ofNullable(plan.investments()).ifPresent(due::investments);
        plan.internalControl().stream()
                .filter(control -> control.reportedIn().contains(period))
                .forEach(due::control);
        return List.copyOf(due.things);
    }

    /** Whether a plan asks for it at all. */
    static boolean knows(PlanContent plan, Due due) {
        return switch (due.kind()) {
            case STATUS -> plan.items().stream().anyMatch(i -> i.id().equals(due.item()));
            case OUTCOME -> plan.indicator(due.item()).isPresent();
            case VOLUME_FIGURE -> plan.volumeFigure(due.item()).isPresent();
            case BUDGET_DEVIATION,
                    COST_TREND,
                    INVESTMENT,
                    CONTROL_RESULT,
                    NARRATIVE,
                    CARRY_OVER_REQUEST ->
                    true;
        };
    }

    private void status(PlanItem item) {
        add(
                new FactKey(FactKind.STATUS, item.id(), null, null),
                item.number(),
                item.title(),
                item.serviceAreas(),
                item.responsible(),
                item.serviceAreas().isEmpty());
    }

    private void outcome(Indicator indicator) {
        add(
                new FactKey(FactKind.OUTCOME, indicator.key(), null, dueOn(indicator).name()),
                null,
                indicator.name(),
                indicator.serviceAreas(),
                List.of(),
                false);
    }

    private static MeasureBasis dueOn(Indicator indicator) {
        TargetValue target = indicator.target();
        MeasureBasis stated = target == null ? null : target.basis();
        return stated == null ? indicator.allowedBases().getFirst() : stated;
    }

    private void volume(VolumeFigure figure) {
        add(
                new FactKey(FactKind.VOLUME_FIGURE, figure.key(), null, null),
                null,
                figure.name(),
                figure.serviceAreas(),
                List.of(),
                false);
    }

    private void deviation(BudgetLine line) {
        String area = line.serviceArea();
        things.add(
                new Due(
                        new FactKey(FactKind.BUDGET_DEVIATION, line.id(), null, null),
                        null,
                        line.name(),
                        area == null ? List.of() : List.of(area),
                        List.of(),
                        List.of(),
                        false));
    }

    private void investments(InvestmentBudget budget) {
        List<Part> lines =
                budget.lines().stream()
                        .map(line -> new Part(line.id(), investment(line.id())))
                        .toList();
        things.add(
                new Due(
                        investment(InvestmentOutcome.TOTAL),
                        null,
                        INVESTMENTS,
                        List.of(),
                        List.of(),
                        lines,
                        false));
    }

    private static FactKey investment(String line) {
        return new FactKey(FactKind.INVESTMENT, line, null, null);
    }

    private void control(ControlActivity control) {
        String owner = control.owner();
        add(
                new FactKey(FactKind.CONTROL_RESULT, control.id(), null, null),
                null,
                control.risk(),
                List.of(),
                owner == null ? List.of() : List.of(owner),
                true);
    }

    private void add(
            FactKey whole,
            @Nullable String number,
            String name,
            List<String> areas,
            List<String> responsible,
            boolean anyPart) {
        List<Part> parts =
                areas.stream()
                        .map(area ->
                                new Part(
                                        area,
                                        new FactKey(
                                                whole.kind(), whole.item(), area, whole.basis())))
                        .toList();
        things.add(new Due(whole, number, name, areas, responsible, parts, anyPart));
    }
}
