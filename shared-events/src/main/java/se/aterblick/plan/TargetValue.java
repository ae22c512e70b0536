package se.aterblick.plan;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;

/**
 * The value an indicator is meant to reach; where a basis is named, outcomes on other bases have no
 * target.
 */
public record TargetValue(Decimal value, @Nullable MeasureBasis basis) {

    public TargetValue {
        Checks.required("value", value);
    }
}
