package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.reporting.CostTrend;
import se.aterblick.value.Checks;

/** A cost or income trend was recorded as printed. */
public record CostTrendRecorded(@JsonValue CostTrend fact) implements FactEvent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CostTrendRecorded {
        Checks.required("fact", fact);
    }
}
