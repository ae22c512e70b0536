package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.Narrative;
import se.aterblick.value.Checks;

/** A passage of the report was written. */
public record NarrativeWritten(@JsonValue Narrative fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NarrativeWritten {
        Checks.required("fact", fact);
    }
}
