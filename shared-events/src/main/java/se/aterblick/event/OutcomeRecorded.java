package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Checks;

/** An indicator's outcome, or the reason why there is none, was recorded. */
public record OutcomeRecorded(@JsonValue Outcome fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutcomeRecorded {
        Checks.required("fact", fact);
    }
}
