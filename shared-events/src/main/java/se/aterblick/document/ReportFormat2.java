package se.aterblick.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Adoption;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Narrative;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.Restatement;

/**
 * Document format {@code aterblick-report/2}: format 1 with volume figures, the revisions of the
 * plan, what was withdrawn from it, and which definition each evaluation used.
 *
 * <p>Everything stands in the order of the plan. The bytes must never change again for the same
 * state: what a report needs beyond this is a new format. The life of the report itself is not in
 * it, so that a document is the same before and after it is submitted.
 */
final class ReportFormat2 {

    static final String NAME = "aterblick-report/2";

    private final PlanState state;
    private final PlanContent plan;
    private final Period period;
    private final ReportedFacts facts;

    ReportFormat2(PlanState state, String code) {
        this.state = state;
        this.plan = state.plan();
        this.period =
                plan.period(code)
                        .orElseThrow(() -> new IllegalArgumentException("no period " + code));
        this.facts = new ReportedFacts(plan, state.period(code));
    }

    Map<String, Object> tree() {
        return tree(NAME, measures()::indicator);
    }

    Format2Measures measures() {
        return new Format2Measures(state, facts);
    }

    /** The same under the name of a later format, which writes indicators in its own way. */
    Map<String, Object> tree(String format, Function<Indicator, Tree> indicator) {
        Format2Goals goals = new Format2Goals(state, facts);
        Format2Measures measures = measures();
        Format2Economy economy = new Format2Economy(facts);
        return new Tree()
                .put("format", format)
                .put("plan", planHead())
                .put("period", period())
                .putAll("revisions", state.revisions(), Format2Revisions::revision)
                .putAll("narratives", narratives(), FactTrees::recorded)
                .putAll("focusAreas", plan.focusAreas(), goals::focusArea)
                .putAll("workEnvironment", plan.workEnvironment(), goals::effort)
                .putAll("indicators", plan.indicators(), indicator)
                .putAll("volumeFigures", plan.volumeFigures(), measures::volumeFigure)
                .putAll("budgetLines", plan.budgetLines(), economy::budgetLine)
                .put("operatingBudget", economy.operatingBudget(plan.operatingBudget()))
                .putAll("costTrends", facts.all(FactKind.COST_TREND), FactTrees::recorded)
                .put("investments", economy.investments(plan.investments()))
                .putAll(
                        "carryOverRequests",
                        facts.all(FactKind.CARRY_OVER_REQUEST),
                        FactTrees::recorded)
                .putAll("internalControl", plan.internalControl(), economy::control)
                .putAll("restatements", restatements(), ReportFormat2::restatement)
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
                .putAll("serviceAreas", plan.serviceAreas(), ReportFormat2::named)
                .putTexts("notes", plan.notes());
    }

    private Tree period() {
        return new Tree()
                .put("code", period.code())
                .put("name", period.name())
                .put("from", period.from())
                .put("to", period.to())
                .put("kind", period.kind())
                .put("reportBy", period.reportBy());
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
        return facts.all(FactKind.NARRATIVE).stream()
                .sorted(Comparator.comparingInt(f -> order((Narrative) f.fact())))
                .toList();
    }

    private static int order(Narrative narrative) {
        Integer order = narrative.order();
        return order == null ? Integer.MAX_VALUE : order;
    }

    private List<Restatement> restatements() {
        return state.restatements().stream().filter(this::isFromEarlierPeriod).toList();
    }

    private boolean isFromEarlierPeriod(Restatement restatement) {
        return plan.period(restatement.after().fact().period())
                .filter(other -> other.to().isBefore(period.to()))
                .isPresent();
    }

    private static Tree restatement(Restatement restatement) {
        return new Tree()
                .put("period", restatement.after().fact().period())
                .put("before", FactTrees.fact(restatement.before()))
                .put("after", FactTrees.recorded(restatement.after()));
    }
}
