package se.aterblick.query.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.Evaluation;
import se.aterblick.document.Verdict;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.TargetValue;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.RecordedDefinition;
import se.aterblick.value.Decimal;

/**
 * What a definition of an indicator makes of an outcome.
 *
 * @param verdict absent where there is no outcome to judge
 * @param target the target that holds for the outcome's basis; where there is no outcome, the
 *     indicator's
 * @param targetBasis the only basis that the target is for, if it names one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Judgement(
        @Nullable Verdict verdict,
        @Schema(type = "string", example = "100") @Nullable Decimal target,
        @Nullable MeasureBasis targetBasis,
        @Nullable String noTargetReason,
        List<Limit> thresholds,
        @Nullable ParentLimit parentTarget,
        DefinedBy definedBy) {

    public Judgement {
        thresholds = List.copyOf(thresholds);
    }

    /** The outcome, held against the definition. */
    public static Judgement of(RecordedDefinition definition, Outcome outcome) {
        Indicator indicator = definition.indicator();
        Evaluation evaluation = Evaluation.of(indicator, outcome);
        TargetValue target = applicable(indicator.target(), outcome);
        return new Judgement(
                evaluation.verdict(),
                target == null ? null : target.value(),
                target == null ? null : target.basis(),
                indicator.noTargetReason(),
                outcome.value() == null
                        ? indicator.thresholds().stream().map(Limit::of).toList()
                        : evaluation.thresholds().stream().map(Limit::of).toList(),
                ParentLimit.of(indicator, outcome),
                DefinedBy.of(definition.since()));
    }

    private static @Nullable TargetValue applicable(@Nullable TargetValue target, Outcome outcome) {
        boolean other =
                target == null || (target.basis() != null && target.basis() != outcome.basis());
        return other ? null : target;
    }

    /** The definition alone, where nothing was reported. */
    public static Judgement of(RecordedDefinition definition) {
        Indicator indicator = definition.indicator();
        TargetValue target = indicator.target();
        return new Judgement(
                null,
                target == null ? null : target.value(),
                target == null ? null : target.basis(),
                indicator.noTargetReason(),
                indicator.thresholds().stream().map(Limit::of).toList(),
                ParentLimit.of(indicator, null),
                DefinedBy.of(definition.since()));
    }

    /** Whether the other says the same of the outcome, whichever event defined it. */
    public boolean agreesWith(Judgement other) {
        return verdict == other.verdict
                && Objects.equals(target, other.target)
                && Objects.equals(thresholds, other.thresholds)
                && Objects.equals(noTargetReason, other.noTargetReason)
                && Objects.equals(parentTarget, other.parentTarget);
    }
}
