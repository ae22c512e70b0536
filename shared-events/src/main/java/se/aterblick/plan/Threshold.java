package se.aterblick.plan;

import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;

/** A second limit beside the target, such as the survey model's own "green". */
public record Threshold(String name, Bound bound, Decimal value) {

    public Threshold {
        Checks.title("name", name);
        Checks.required("bound", bound);
        Checks.required("value", value);
    }
}
