package se.aterblick.event;

import se.aterblick.reporting.Fact;
import se.aterblick.value.Checks;

/** A fact was corrected: a new fact with a reason; the corrected event stays as it is. */
public record FactCorrected(EventId corrects, String reason, Fact replacement)
        implements PlanEvent {

    public FactCorrected {
        Checks.required("corrects", corrects);
        Checks.text("reason", reason);
        Checks.required("replacement", replacement);
    }
}
