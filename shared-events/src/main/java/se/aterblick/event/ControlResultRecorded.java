package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.ControlResult;
import se.aterblick.value.Checks;

/** The result of a control of the internal-control plan was recorded. */
public record ControlResultRecorded(@JsonValue ControlResult fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ControlResultRecorded {
        Checks.required("fact", fact);
    }
}
