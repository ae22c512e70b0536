package se.aterblick.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Adoption;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.FocusArea;
import se.aterblick.plan.Goal;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.TargetValue;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.Restatement;

/**
 * Document format {@code aterblick-report/1}.
 *
 * <p>Everything stands in the order of the plan. The bytes must never change again for the same
 * state: what a report needs beyond this is a new format. The life of the report itself is not in
 * it, so that a document is the same before and after it is submitted.
 */
final class ReportFormat1 {

    static final String NAME = "aterblick-report/1";

    private final PlanContent plan;
    private final Period period;
    private final List<String> areas;
    private final Map<FactKind, List<RecordedFact>> facts;
    private final List<Restatement> restatements;

    ReportFormat1(PlanState state, String code) {
        this.plan = state.plan();
        this.period =
                plan.period(code)
                        .orElseThrow(() -> new IllegalArgumentException("no period " + code));
        this.areas = plan.serviceAreas().stream().map(Named::id).toList();
        this.facts =
                state.period(code).facts().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        recorded -> areaOrder(recorded.fact().serviceArea())))
                        .collect(Collectors.groupingBy(recorded -> recorded.fact().key().kind()));
        this.restatements =
                state.restatements().stream().filter(this::isFromEarlierPeriod).toList();
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("format", NAME)
                .put("plan", planHead())
                .put(
                        "period",
                        new Tree()
                                .put("code", period.code())
                                .put("name", period.name())
                                .put("from", period.from())
                                .put("to", period.to())
                                .put("kind", period.kind()))
                .putAll("narratives", narratives(), FactTrees::recorded)
                .putAll("focusAreas", plan.focusAreas(), this::focusArea)
                .putAll(
                        "workEnvironment",
                        plan.workEnvironment(),
                        effort ->
                                new Tree()
                                        .put("id", effort.id())
                                        .put("title", effort.title())
                                        .put("text", effort.text())
                                        .putAll("activities", effort.activities(), this::activity))
                .putAll("indicators", plan.indicators(), this::indicator)
                .putAll("budgetLines", plan.budgetLines(), this::budgetLine)
                .putAll("costTrends", all(FactKind.COST_TREND), FactTrees::recorded)
                .put("investments", investments())
                .putAll("carryOverRequests", all(FactKind.CARRY_OVER_REQUEST), FactTrees::recorded)
                .putAll(
                        "internalControl",
                        plan.internalControl(),
                        control ->
                                new Tree()
                                        .put("id", control.id())
                                        .put("riskArea", control.riskArea())
                                        .put("risk", control.risk())
                                        .put("control", control.control())
                                        .put("method", control.method())
                                        .put("owner", control.owner())
                                        .putAll(
                                                "results",
                                                about(FactKind.CONTROL_RESULT, control.id()),
                                                FactTrees::recorded))
                .putAll("restatements", restatements, this::restatement)
                .done();
    }

    private Tree planHead() {
        return new Tree()
                .put("planId", plan.planId().value())
                .put("title", plan.title())
                .put("year", plan.year())
                .put("timeZone", plan.timeZone())
                .put("organisation", named(plan.organisation()))
                .put("committee", named(plan.committee()))
                .put("administration", named(plan.administration()))
                .put("adoption", adoption())
                .putAll("serviceAreas", plan.serviceAreas(), ReportFormat1::named)
                .putTexts("notes", plan.notes());
    }

    private @Nullable Tree adoption() {
        Adoption adoption = plan.adoption();
        return adoption == null
                ? null
                : new Tree()
                        .put("meetingDate", adoption.meetingDate())
                        .put("paragraph", adoption.paragraph())
                        .put("registryNumber", adoption.registryNumber())
                        .put("note", adoption.note());
    }

    private static Tree named(Named named) {
        return new Tree().put("id", named.id()).put("name", named.name());
    }

    private List<RecordedFact> narratives() {
        return all(FactKind.NARRATIVE).stream()
                .sorted(Comparator.comparingInt(f -> order((Narrative) f.fact())))
                .toList();
    }

    private static int order(Narrative narrative) {
        Integer order = narrative.order();
        return order == null ? Integer.MAX_VALUE : order;
    }

    private Tree focusArea(FocusArea area) {
        return new Tree()
                .put("id", area.id())
                .put("number", area.number())
                .put("title", area.title())
                .put("text", area.text())
                .put("origin", area.origin())
                .putAll("goals", area.goals(), this::goal)
                .putAll("assignments", area.assignments(), this::assignment);
    }

    private Tree goal(Goal goal) {
        return new Tree()
                .put("id", goal.id())
                .put("number", goal.number())
                .put("title", goal.title())
                .put("text", goal.text())
                .putAll("assignments", goal.assignments(), this::assignment)
                .putAll("activities", goal.activities(), this::activity);
    }

    private Tree assignment(Assignment assignment) {
        return new Tree()
                .put("id", assignment.id())
                .put("number", assignment.number())
                .put("title", assignment.title())
                .put("text", assignment.text())
                .putTexts("responsible", assignment.responsible())
                .put("delegated", assignment.delegated())
                .putAll("statuses", statuses(assignment.id()), FactTrees::recorded)
                .putAll("activities", assignment.activities(), this::activity);
    }

    private Tree activity(Activity activity) {
        return new Tree()
                .put("id", activity.id())
                .put("number", activity.number())
                .put("title", activity.title())
                .put("text", activity.text())
                .putTexts("responsible", activity.responsible())
                .put("dueDate", activity.dueDate())
                .putAll("statuses", statuses(activity.id()), FactTrees::recorded);
    }

    private List<RecordedFact> statuses(String item) {
        return about(FactKind.STATUS, item);
    }

    private Tree indicator(Indicator indicator) {
        TargetValue target = indicator.target();
        return new Tree()
                .put("key", indicator.key())
                .put("name", indicator.name())
                .put("group", indicator.group())
                .put("unit", indicator.unit())
                .put("direction", indicator.direction())
                .putTexts("serviceAreas", indicator.serviceAreas())
                .put(
                        "target",
                        target == null
                                ? null
                                : new Tree()
                                        .put("value", target.value())
                                        .put("basis", target.basis()))
                .put("noTargetReason", indicator.noTargetReason())
                .put("description", indicator.description())
                .putAll(
                        "thresholds",
                        indicator.thresholds(),
                        t ->
                                new Tree()
                                        .put("name", t.name())
                                        .put("bound", t.bound())
                                        .put("value", t.value()))
                .putAll(
                        "outcomes",
                        outcomes(indicator),
                        recorded ->
                                FactTrees.recorded(recorded)
                                        .put(
                                                "evaluation",
                                                Evaluation.of(indicator, (Outcome) recorded.fact())
                                                        .tree()));
    }

    private Tree budgetLine(BudgetLine line) {
        return new Tree()
                .put("id", line.id())
                .put("name", line.name())
                .put("serviceArea", line.serviceArea())
                .put("budget", line.budget())
                .putAll(
                        "deviations",
                        about(FactKind.BUDGET_DEVIATION, line.id()),
                        FactTrees::recorded);
    }

    private Tree investments() {
        InvestmentBudget budget = plan.investments();
        return new Tree()
                .put("frame", budget == null ? null : budget.frame())
                .put("note", budget == null ? null : budget.note())
                .putAll("outcomes", all(FactKind.INVESTMENT), FactTrees::recorded);
    }

    private Tree restatement(Restatement restatement) {
        return new Tree()
                .put("period", restatement.after().fact().period())
                .put("before", FactTrees.fact(restatement.before()))
                .put("after", FactTrees.recorded(restatement.after()));
    }

    private boolean isFromEarlierPeriod(Restatement restatement) {
        return plan.period(restatement.after().fact().period())
                .filter(other -> other.to().isBefore(period.to()))
                .isPresent();
    }

    /** The whole administration first, then its areas as the plan lists them. */
    private int areaOrder(@Nullable String serviceArea) {
        return areas.indexOf(serviceArea);
    }

    private List<RecordedFact> outcomes(Indicator indicator) {
        return about(FactKind.OUTCOME, indicator.key()).stream()
                .sorted(
                        Comparator.comparingInt((RecordedFact recorded) ->
                                        areaOrder(recorded.fact().serviceArea()))
                                .thenComparingInt(recorded ->
                                        indicator
                                                .allowedBases()
                                                .indexOf(((Outcome) recorded.fact()).basis())))
                .toList();
    }

    private List<RecordedFact> about(FactKind kind, String item) {
        return facts.getOrDefault(kind, List.of()).stream()
                .filter(recorded -> recorded.fact().key().item().equals(item))
                .toList();
    }

    private List<RecordedFact> all(FactKind kind) {
        return facts.getOrDefault(kind, List.of());
    }
}
