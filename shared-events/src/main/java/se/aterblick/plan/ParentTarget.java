package se.aterblick.plan;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;

/**
 * The target that the parent organisation sets for all of its committees; shown beside the
 * committee's own, never instead of it in a verdict.
 *
 * @param setBy the name of the organisation that set it
 */
public record ParentTarget(String setBy, Decimal value, @Nullable MeasureBasis basis) {

    public ParentTarget {
        Checks.title("setBy", setBy);
        Checks.required("value", value);
    }

    /** Whether it concerns outcomes on that basis. */
    public boolean appliesTo(MeasureBasis measured) {
        return basis == null || basis == measured;
    }
}
