package se.aterblick.document;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Bound;
import se.aterblick.plan.Direction;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.ParentTarget;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.Threshold;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedDefinition;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Decimal;

/** How document format 2 writes indicators with their evaluated outcomes, and volume figures. */
final class Format2Measures {

    private final PlanState state;
    private final ReportedFacts facts;

    Format2Measures(PlanState state, ReportedFacts facts) {
        this.state = state;
        this.facts = facts;
    }

    Tree indicator(Indicator indicator) {
        return new Tree()
                .put("key", indicator.key())
                .put("name", indicator.name())
                .put("group", indicator.group())
                .put("unit", indicator.unit())
                .put("direction", indicator.direction())
                .putTexts("bases", Format2Goals.names(indicator.bases()))
                .putTexts("serviceAreas", indicator.serviceAreas())
                .put("scope", indicator.scope())
                .put("under", indicator.under())
                .put("target", target(indicator.target()))
                .put("noTargetReason", indicator.noTargetReason())
                .put("parentTarget", parentTarget(indicator.parentTarget()))
                .put("description", indicator.description())
                .putAll("thresholds", indicator.thresholds(), Format2Measures::threshold)
                .putAll("continues", indicator.continues(), Format2Goals::predecessor)
                .put(
                        "withdrawn",
                        Format2Revisions.withdrawal(state, FactKind.OUTCOME, indicator.key()))
                .putAll("outcomes", outcomes(indicator), recorded -> outcome(indicator, recorded));
    }

    Tree volumeFigure(VolumeFigure figure) {
        return new Tree()
                .put("key", figure.key())
                .put("name", figure.name())
                .put("unit", figure.unit())
                .putTexts("serviceAreas", figure.serviceAreas())
                .put("scope", figure.scope())
                .put("description", figure.description())
                .putAll("continues", figure.continues(), Format2Goals::predecessor)
                .put(
                        "withdrawn",
                        Format2Revisions.withdrawal(state, FactKind.VOLUME_FIGURE, figure.key()))
                .putAll(
                        "figures",
                        facts.about(FactKind.VOLUME_FIGURE, figure.key()),
                        FactTrees::recorded);
    }

    static @Nullable Tree target(@Nullable TargetValue target) {
        return target == null
                ? null
                : new Tree().put("value", target.value()).put("basis", target.basis());
    }

    static Tree threshold(Threshold t) {
        return new Tree().put("name", t.name()).put("bound", t.bound()).put("value", t.value());
    }

    private static @Nullable Tree parentTarget(@Nullable ParentTarget target) {
        return target == null
                ? null
                : new Tree()
                        .put("setBy", target.setBy())
                        .put("value", target.value())
                        .put("basis", target.basis());
    }

    private Tree outcome(Indicator indicator, RecordedFact recorded) {
        Outcome outcome = (Outcome) recorded.fact();
        Tree evaluation =
                Evaluation.of(indicator, outcome)
                        .tree()
                        .put("parentTarget", parentVerdict(indicator, outcome))
                        .put(
                                "definedBy",
                                state.definition(indicator.key())
                                        .map(RecordedDefinition::since)
                                        .map(Format2Measures::event)
                                        .orElseThrow());
        return FactTrees.recorded(recorded).put("evaluation", evaluation);
    }

    private static Tree event(Provenance p) {
        return new Tree().put("eventId", p.eventId().value()).put("sequence", p.sequence());
    }

    private static @Nullable Tree parentVerdict(Indicator indicator, Outcome outcome) {
        ParentTarget target = indicator.parentTarget();
        Decimal value = outcome.value();
        if (target == null || value == null || !target.appliesTo(outcome.basis())) {
            return null;
        }
        Bound bound =
                indicator.direction() == Direction.LOWER_IS_BETTER ? Bound.AT_MOST : Bound.AT_LEAST;
        return new Tree()
                .put("setBy", target.setBy())
                .put("value", target.value())
                .put("met", bound.isMetBy(value, target.value()));
    }

    private List<RecordedFact> outcomes(Indicator indicator) {
        return facts.about(FactKind.OUTCOME, indicator.key()).stream()
                .sorted(Comparator.comparingInt(recorded -> basisOrder(indicator, recorded)))
                .toList();
    }

    private static int basisOrder(Indicator indicator, RecordedFact recorded) {
        return indicator.allowedBases().indexOf(((Outcome) recorded.fact()).basis());
    }
}
