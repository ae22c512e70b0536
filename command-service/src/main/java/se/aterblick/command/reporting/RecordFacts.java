package se.aterblick.command.reporting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to record facts as reported, all of them or none. */
public record RecordFacts(@TargetAggregateIdentifier PlanId planId, List<Fact> facts, Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return ReportingPolicy.decide(state, this);
    }
}
