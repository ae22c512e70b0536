package se.aterblick.command.reporting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to record facts and corrections together, all of them or none. */
public record RecordBatch(
        @TargetAggregateIdentifier PlanId planId, List<BatchUpdate> updates, Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return BatchPolicy.decide(state, this);
    }
}
