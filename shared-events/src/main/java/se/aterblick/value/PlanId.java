package se.aterblick.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an operational plan, and with it the plan's event stream: a key such as {@code rgs-2024}.
 */
public record PlanId(String value) {

    public PlanId {
        Checks.slug("planId", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
