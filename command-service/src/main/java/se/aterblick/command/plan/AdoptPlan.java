package se.aterblick.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.aterblick.command.access.Origin;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.PlanId;

/** Asks to adopt a plan. */
public record AdoptPlan(@TargetAggregateIdentifier PlanId planId, PlanContent plan, Origin origin)
        implements PlanCommand {}
