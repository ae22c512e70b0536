package se.aterblick.command.reporting;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.event.EventId;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * Asks to correct what an event reported; the event stays, a new fact with the reason takes its
 * place.
 */
public record CorrectFact(
        @TargetAggregateIdentifier PlanId planId,
        EventId corrects,
        String reason,
        Fact replacement,
        Origin origin)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return ReportingPolicy.decide(state, this);
    }
}
