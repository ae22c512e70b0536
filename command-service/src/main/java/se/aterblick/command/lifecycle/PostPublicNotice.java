package se.aterblick.command.lifecycle;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.value.PlanId;

/** Asks to record that the verification was announced. */
public record PostPublicNotice(
        @TargetAggregateIdentifier PlanId planId, PublicNoticePosted notice, Origin origin)
        implements PlanCommand {}
