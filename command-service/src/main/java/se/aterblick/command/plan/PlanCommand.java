package se.aterblick.command.plan;

import se.aterblick.command.access.Origin;
import se.aterblick.value.PlanId;

/** Asks for something to be recorded in one plan's stream. */
public interface PlanCommand {

    PlanId planId();

    Origin origin();
}
