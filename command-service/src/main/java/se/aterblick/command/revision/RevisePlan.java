package se.aterblick.command.revision;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lineage.Continuing;
import se.aterblick.command.lineage.EarlierPlans;
import se.aterblick.command.lineage.Link;
import se.aterblick.command.plan.Decision;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to change an adopted plan by a decision, in all points of it or none. */
public record RevisePlan(
        @TargetAggregateIdentifier PlanId planId,
        Resolution resolution,
        EarlierPlans earlier,
        Origin origin)
        implements Continuing {

    /** A revision that has not yet been told of the plans it continues. */
    public static RevisePlan of(PlanId planId, Resolution resolution, Origin origin) {
        return new RevisePlan(planId, resolution, EarlierPlans.NONE, origin);
    }

    @Override
    public List<Link> links() {
        return resolution.changes().stream().flatMap(c -> Link.of(c).stream()).toList();
    }

    @Override
    public RevisePlan knowing(EarlierPlans found) {
        return new RevisePlan(planId, resolution, found, origin);
    }

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return RevisionPolicy.decide(state, this, knownAt);
    }
}
