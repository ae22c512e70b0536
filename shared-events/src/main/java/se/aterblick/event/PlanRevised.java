package se.aterblick.event;

import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.value.Checks;

/** A plan was revised on one point, by the decision it rests on; what was reported stays. */
public record PlanRevised(RevisionDecision decision, Revision change) implements PlanEvent {

    public PlanRevised {
        Checks.required("decision", decision);
        Checks.required("change", change);
    }
}
