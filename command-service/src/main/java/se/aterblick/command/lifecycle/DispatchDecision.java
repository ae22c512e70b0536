package se.aterblick.command.lifecycle;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to record that the decision was sent to those it concerns. */
public record DispatchDecision(
        @TargetAggregateIdentifier PlanId planId, DecisionDispatched dispatch, Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return LifecyclePolicy.decide(state, this);
    }
}
