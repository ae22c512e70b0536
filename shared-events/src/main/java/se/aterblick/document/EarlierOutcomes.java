package se.aterblick.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * How document format 3 writes the outcomes of periods that ended before the report's own: as they
 * stand, corrected or not, without a word of comment, and held against the target of their time.
 *
 * <p>They stand in the order of time, that is of the ends of their periods, whatever order the plan
 * has these in; within a period in the order of the bases, then of the areas.
 */
final class EarlierOutcomes {

    private final PlanState state;
    private final List<Period> periods;
    private final List<String> areas;

    private EarlierOutcomes(PlanState state, List<Period> periods) {
        this.state = state;
        this.periods = periods;
        this.areas = state.plan().serviceAreas().stream().map(Named::id).toList();
    }

    static EarlierOutcomes before(PlanState state, String code) {
        Period own = state.plan().period(code).orElseThrow();
        return new EarlierOutcomes(
                state,
                state.plan().periods().stream()
                        .filter(period -> period.to().isBefore(own.to()))
                        .sorted(Comparator.comparing(Period::to).thenComparing(Period::from))
                        .toList());
    }

    /** An outcome of an earlier period, and the indicator as its report judged it. */
    record Earlier(Indicator definition, Outcome outcome, RecordedFact recorded) {

        Tree tree() {
            return new Tree()
                    .put("period", outcome.period())
                    .put("basis", outcome.basis())
                    .put("serviceArea", outcome.serviceArea())
                    .put("value", outcome.value())
                    .put("missingReason", outcome.missingReason())
                    .put("unit", outcome.unit())
                    .put("target", Evaluation.of(definition, outcome).target())
                    .put(
                            "reported",
                            new Tree()
                                    .put("eventId", recorded.provenance().eventId().value())
                                    .put("sequence", recorded.provenance().sequence()));
        }
    }

    List<Earlier> of(Indicator indicator) {
        List<Earlier> earlier = new ArrayList<>();
        for (Period period : periods) {
            Indicator then = definition(indicator, period);
            state.period(period.code()).facts(FactKind.OUTCOME, indicator.key()).stream()
                    .map(recorded -> new Earlier(then, (Outcome) recorded.fact(), recorded))
                    .sorted(
                            Comparator.comparingInt((Earlier e) -> basisOrder(indicator, e))
                                    .thenComparingInt(this::areaOrder))
                    .forEach(earlier::add);
        }
        return earlier;
    }

    /**
     * As it was when the period's report was last submitted; as it is now where none was, or where
     * the plan did not have it yet.
     */
    private Indicator definition(Indicator indicator, Period period) {
        return state.period(period.code())
                .lifecycle()
                .latestVersion()
                .map(version -> state.planAfter(version.submission().foldedTo()))
                .flatMap(plan -> plan.indicator(indicator.key()))
                .orElse(indicator);
    }

    private static int basisOrder(Indicator indicator, Earlier earlier) {
        return indicator.allowedBases().indexOf(earlier.outcome().basis());
    }

    /** The whole administration first. */
    private int areaOrder(Earlier earlier) {
        return areas.indexOf(earlier.outcome().serviceArea());
    }
}
