package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.value.Checks;

/** A budget line's deviation was recorded. */
public record BudgetDeviationRecorded(@JsonValue BudgetDeviation fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BudgetDeviationRecorded {
        Checks.required("fact", fact);
    }
}
