package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.value.Checks;

/** What was invested against the allocated frame was reported. */
public record InvestmentReported(@JsonValue InvestmentOutcome fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvestmentReported {
        Checks.required("fact", fact);
    }
}
