package se.aterblick.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Bound;
import se.aterblick.plan.Direction;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.Threshold;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.StatedThreshold;
import se.aterblick.value.Decimal;

/**
 * An outcome held against its indicator's definition in force and against the second thresholds.
 *
 * @param target the target that was used; absent where there is none for this basis
 */
public record Evaluation(
        Verdict verdict, @Nullable Decimal target, List<ThresholdVerdict> thresholds) {

    /** Whether a second threshold is met, and the limit that was used where it is known. */
    public record ThresholdVerdict(
            String name, @Nullable Bound bound, @Nullable Decimal value, boolean met) {}

    /** Evaluates by the definition given; an outcome equal to its target is on target. */
    public static Evaluation of(Indicator indicator, Outcome outcome) {
        Decimal value = outcome.value();
        if (value == null) {
            return new Evaluation(Verdict.NOT_REPORTED, null, List.of());
        }
        List<ThresholdVerdict> thresholds = thresholds(indicator, outcome, value);
        TargetValue target = indicator.target();
        boolean sameBasis = target != null && appliesTo(target, outcome);
        if (target == null || !sameBasis) {
            return new Evaluation(Verdict.NO_TARGET, null, thresholds);
        }
        Bound bound =
                indicator.direction() == Direction.LOWER_IS_BETTER ? Bound.AT_MOST : Bound.AT_LEAST;
        Verdict verdict =
                bound.isMetBy(value, target.value()) ? Verdict.ON_TARGET : Verdict.OFF_TARGET;
        return new Evaluation(verdict, target.value(), thresholds);
    }

    private static boolean appliesTo(TargetValue target, Outcome outcome) {
        return target.basis() == null || target.basis() == outcome.basis();
    }

    private static List<ThresholdVerdict> thresholds(
            Indicator indicator, Outcome outcome, Decimal value) {
        List<ThresholdVerdict> verdicts = new ArrayList<>();
        for (Threshold t : indicator.thresholds()) {
            verdicts.add(
                    new ThresholdVerdict(
                            t.name(), t.bound(), t.value(), t.bound().isMetBy(value, t.value())));
        }
        for (StatedThreshold t : outcome.statedThresholds()) {
            verdicts.add(new ThresholdVerdict(t.name(), t.bound(), t.value(), t.isMetBy(value)));
        }
        return List.copyOf(verdicts);
    }

    Tree tree() {
        return new Tree()
                .put("verdict", verdict)
                .put("target", target)
                .putAll(
                        "thresholds",
                        thresholds,
                        t ->
                                new Tree()
                                        .put("name", t.name())
                                        .put("bound", t.bound())
                                        .put("value", t.value())
                                        .put("met", t.met()));
    }
}
