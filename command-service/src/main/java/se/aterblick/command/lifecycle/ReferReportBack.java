package se.aterblick.command.lifecycle;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks to record that the committee sent a version back. */
public record ReferReportBack(
        @TargetAggregateIdentifier PlanId planId, ReportReferredBack referral, Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return LifecyclePolicy.decide(state, this, knownAt);
    }
}
