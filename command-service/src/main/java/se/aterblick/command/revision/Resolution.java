package se.aterblick.command.revision;

import java.util.List;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** One decision and the changes to a plan that rest on it, in order: 1–100. */
public record Resolution(RevisionDecision decision, List<Revision> changes) {

    private static final int MOST_CHANGES = 100;

    public Resolution {
        Checks.required("decision", decision);
        changes = Checks.list("changes", Checks.required("changes", changes));
        if (changes.isEmpty()) {
            throw new InvalidValue("changes", "empty", "");
        }
        if (changes.size() > MOST_CHANGES) {
            throw new InvalidValue("changes", "too-many-changes", "" + changes.size());
        }
    }
}
