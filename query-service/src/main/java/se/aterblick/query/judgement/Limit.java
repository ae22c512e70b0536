package se.aterblick.query.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.Evaluation;
import se.aterblick.plan.Bound;
import se.aterblick.plan.Threshold;
import se.aterblick.value.Decimal;

/**
 * A second limit beside the target.
 *
 * @param met whether the outcome meets it; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limit(
        @Schema(example = "grönt") String name,
        @Nullable Bound bound,
        @Schema(type = "string", example = "63") @Nullable Decimal value,
        @Nullable Boolean met) {

    static Limit of(Threshold t) {
        return new Limit(t.name(), t.bound(), t.value(), null);
    }

    static Limit of(Evaluation.ThresholdVerdict t) {
        return new Limit(t.name(), t.bound(), t.value(), t.met());
    }
}
