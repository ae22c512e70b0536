package se.aterblick.command.lifecycle;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.event.ReportApproved;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to record that the committee approved a version. */
public record ApproveReport(
        @TargetAggregateIdentifier PlanId planId, ReportApproved approval, Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return LifecyclePolicy.decide(state, this, knownAt);
    }
}
