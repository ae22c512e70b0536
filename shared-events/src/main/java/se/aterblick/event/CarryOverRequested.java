package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.value.Checks;

/** It was requested that unspent money follows into a later year. */
public record CarryOverRequested(@JsonValue CarryOverRequest fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CarryOverRequested {
        Checks.required("fact", fact);
    }
}
