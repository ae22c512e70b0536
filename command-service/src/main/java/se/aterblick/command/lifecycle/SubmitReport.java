package se.aterblick.command.lifecycle;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to freeze a period's report as it is known now and send it to the committee. */
public record SubmitReport(
        @TargetAggregateIdentifier PlanId planId,
        String period,
        @Nullable String note,
        Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return LifecyclePolicy.decide(state, this);
    }
}
