package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.Status;
import se.aterblick.value.Checks;

/** Somebody reported where an assignment or activity stands. */
public record StatusReported(@JsonValue Status fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatusReported {
        Checks.required("fact", fact);
    }
}
