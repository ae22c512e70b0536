package se.aterblick.command.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.plan.Ruling;
import se.aterblick.event.EventId;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;

/**
 * A plan's state as it would become if commands were recorded: the same rulings and the same fold
 * as in earnest, and nothing is stored.
 */
final class Trial {

    private final Clock clock;
    private PlanState state;

    Trial(PlanState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** The plan as it would be by now. */
    PlanState state() {
        return state;
    }

    /**
     * What would come of a command.
     *
     * @param name names the events that would be recorded
     */
    CommandResult send(PlanCommand command, String name) {
        return switch (Ruling.on(state, command, clock)) {
            case Ruling.Repeated r -> new CommandResult(r.receipt(), false);
            case Ruling.Granted g -> {
                List<Decision.Step> steps = g.decision().steps();
                for (int i = 0; i < steps.size(); i++) {
                    String id = i == steps.size() - 1 ? name : name + "-" + i;
                    evolve(command, steps.get(i), g.knownAt(), EventId.of(id));
                }
                String commandId = command.origin().mark().commandId();
                yield new CommandResult(state.receipt(commandId).orElseThrow(), true);
            }
        };
    }

    private void evolve(PlanCommand command, Decision.Step step, Instant knownAt, EventId id) {
        Origin origin = command.origin();
        Provenance provenance =
                new Provenance(
                        id,
                        state.nextSequence(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        knownAt,
                        origin.originallyRecordedAt() != null,
                        origin.caller().id(),
                        step.role().name());
        state =
                state.evolve(
                        new RecordedEvent(
                                command.planId(), provenance, origin.mark(), step.event()));
    }
}
