package se.aterblick.command.plan;

import java.time.Instant;
import se.aterblick.command.access.Origin;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Asks for something to be recorded in one plan's stream. */
public interface PlanCommand {

    PlanId planId();

    Origin origin();

    /**
     * What it leads to, by its policy; pure.
     *
     * @param knownAt since when what it records counts as known
     * @throws se.aterblick.command.rejection.CommandRejected if it is refused
     */
    Decision decide(PlanState state, Instant knownAt);
}
