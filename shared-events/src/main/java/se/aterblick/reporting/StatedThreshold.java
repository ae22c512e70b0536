package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Bound;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

/**
 * A second limit as the report states it: with its value, or — where only the verdict is printed —
 * as met or not.
 */
public record StatedThreshold(
        String name, @Nullable Bound bound, @Nullable Decimal value, @Nullable Boolean met) {

    public StatedThreshold {
        Checks.title("name", name);
        boolean limit = bound != null && value != null;
        if (!limit && (met == null || bound != null || value != null)) {
            throw new InvalidValue("value", "limit-or-verdict", "");
        }
    }

    /** Whether an outcome meets it: by its limit where that is stated, else as the report says. */
    public boolean isMetBy(Decimal outcome) {
        if (bound != null && value != null) {
            return bound.isMetBy(outcome, value);
        }
        return Boolean.TRUE.equals(met);
    }
}
