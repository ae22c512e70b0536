package se.aterblick.command.lifecycle;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.value.PlanId;

/** Asks to freeze a period's report as it is known now and send it to the committee. */
public record SubmitReport(
        @TargetAggregateIdentifier PlanId planId,
        String period,
        @Nullable String note,
        Origin origin)
        implements PlanCommand {}
