package se.aterblick.plan;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/**
 * A line that budget deviations are reported on, for one service area or for the whole
 * administration.
 */
public record BudgetLine(
        String id,
        String name,
        @Nullable String serviceArea,
        DeviationSign sign,
        @Nullable Amount budget) {

    public BudgetLine {
        Checks.slug("id", id);
        Checks.title("name", name);
        Checks.optionalSlug("serviceArea", serviceArea);
        sign = sign == null ? DeviationSign.ACTUAL_MINUS_BUDGET : sign;
    }
}
