package se.aterblick.query.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Bound;
import se.aterblick.plan.Direction;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.ParentTarget;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;

/**
 * The parent organisation's target beside the committee's own; it never decides the verdict.
 *
 * @param met whether the outcome meets it; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParentLimit(
        @Schema(example = "Region Halland") String setBy,
        @Schema(type = "string", example = "5.2") Decimal value,
        @Nullable Boolean met) {

    static @Nullable ParentLimit of(Indicator indicator, @Nullable Outcome outcome) {
        ParentTarget target = indicator.parentTarget();
        if (target == null || (outcome != null && !target.appliesTo(outcome.basis()))) {
            return null;
        }
        Decimal value = outcome == null ? null : outcome.value();
        Bound bound =
                indicator.direction() == Direction.LOWER_IS_BETTER ? Bound.AT_MOST : Bound.AT_LEAST;
        return new ParentLimit(
                target.setBy(),
                target.value(),
                value == null ? null : bound.isMetBy(value, target.value()));
    }
}
