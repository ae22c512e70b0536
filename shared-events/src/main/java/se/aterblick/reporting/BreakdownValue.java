package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;

/**
 * One part of an outcome: a dimension such as gender, a category such as women, and the value; same
 * unit.
 */
public record BreakdownValue(
        String dimension, String category, Decimal value, @Nullable String note) {

    public BreakdownValue {
        Checks.title("dimension", dimension);
        Checks.title("category", category);
        Checks.required("value", value);
        Checks.optionalTitle("note", note);
    }
}
