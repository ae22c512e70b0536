package se.aterblick.command.plan;

import java.util.List;
import se.aterblick.value.PlanId;

/**
 * Asks for several commands on one plan to be decided one after the other, each on what those
 * before it led to, and for all they record to be stored together.
 *
 * @param commands at least one, all for the plan
 */
public record DecideTogether(PlanId planId, List<PlanCommand> commands) {

    public DecideTogether {
        commands = List.copyOf(commands);
    }
}
