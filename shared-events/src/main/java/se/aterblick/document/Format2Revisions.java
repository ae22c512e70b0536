package se.aterblick.document;

import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.Named;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.plan.Withdrawal;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedRevision;

/** How document format 2 writes revisions of the plan, each with what stood before it. */
final class Format2Revisions {

    private Format2Revisions() {}

    static Tree revision(RecordedRevision recorded) {
        return change(recorded.event().change(), recorded.before())
                .put("subject", recorded.event().change().subject())
                .put("decision", decision(recorded.event().decision()))
                .put("recorded", FactTrees.provenance(recorded.provenance()));
    }

    /** The decision and reason by which something was withdrawn; absent if it was not. */
    static @Nullable Tree withdrawal(PlanState state, FactKind kind, String id) {
        return state.withdrawal(kind, id)
                .map(recorded ->
                        change(recorded.event().change(), recorded.before())
                                .put("decision", decision(recorded.event().decision()))
                                .put("recorded", FactTrees.provenance(recorded.provenance())))
                .orElse(null);
    }

    private static Tree change(Revision change, PlanContent before) {
        return switch (change) {
            case TargetRevised c ->
                    kind("target-revised")
                            .put(
                                    "before",
                                    before.indicator(c.indicator())
                                            .map(Format2Revisions::target)
                                            .orElseThrow())
                            .put("after", after(c));
            case FrameRevised c -> {
                InvestmentBudget budget = before.investments();
                yield kind("frame-revised")
                        .put("before", budget == null ? null : budget.frame())
                        .put("after", c.frame());
            }
            case BudgetRevised c ->
                    kind("budget-revised")
                            .put(
                                    "before",
                                    before.budgetLine(c.budgetLine())
                                            .map(BudgetLine::budget)
                                            .orElse(null))
                            .put("after", c.budget());
            case InvestmentRevised c ->
                    kind("investment-revised")
                            .put(
                                    "before",
                                    before.investmentLine(c.line())
                                            .map(Format2Revisions::line)
                                            .orElseThrow())
                            .put(
                                    "after",
                                    new Tree()
                                            .put("total", c.total())
                                            .putAll("years", c.years(), Format2Economy::year));
            case ItemAdded c -> kind("item-added").put("under", c.under());
            case IndicatorAdded c -> kind("indicator-added");
            case VolumeFigureAdded c -> kind("volume-figure-added");
            case Withdrawal c -> kind("withdrawn").put("reason", c.reason());
            case ServiceAreaRenamed c ->
                    kind("service-area-renamed")
                            .put("before", nameOf(before, c.serviceArea()))
                            .put("after", c.name());
        };
    }

    private static Tree kind(String kind) {
        return new Tree().put("kind", kind);
    }

    private static Tree target(Indicator indicator) {
        return new Tree()
                .put("target", Format2Measures.target(indicator.target()))
                .put("noTargetReason", indicator.noTargetReason())
                .putAll("thresholds", indicator.thresholds(), Format2Measures::threshold);
    }

    private static Tree after(TargetRevised c) {
        Tree tree =
                new Tree()
                        .put("target", Format2Measures.target(c.target()))
                        .put("noTargetReason", c.noTargetReason());
        var thresholds = c.thresholds();
        return thresholds == null
                ? tree
                : tree.putAll("thresholds", thresholds, Format2Measures::threshold);
    }

    private static Tree line(InvestmentLine line) {
        return new Tree()
                .put("total", line.total())
                .putAll("years", line.years(), Format2Economy::year);
    }

    private static @Nullable String nameOf(PlanContent plan, String serviceArea) {
        return plan.serviceAreas().stream()
                .filter(area -> area.id().equals(serviceArea))
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }

    private static Tree decision(RevisionDecision decision) {
        return new Tree()
                .put("decidedBy", decision.decidedBy())
                .put("meetingDate", decision.meetingDate())
                .put("paragraph", decision.paragraph())
                .put("registryNumber", decision.registryNumber())
                .put("note", decision.note());
    }
}
