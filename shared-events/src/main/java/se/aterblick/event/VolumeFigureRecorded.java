package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.value.Checks;

/** A volume figure, or the reason why there is none, was recorded. */
public record VolumeFigureRecorded(@JsonValue VolumeOutcome fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VolumeFigureRecorded {
        Checks.required("fact", fact);
    }
}
