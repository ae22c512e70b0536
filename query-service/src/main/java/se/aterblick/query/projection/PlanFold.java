package se.aterblick.query.projection;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.RecordedEvent;
import se.aterblick.query.history.PlanStates;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * Folds events as they come in, batch by batch; the state of each plan in a batch is looked up
 * once, however many plans take turns.
 */
public final class PlanFold {

    private final PlanStates known;
    private final Map<PlanId, PlanState> batch = new HashMap<>();

    public PlanFold(PlanStates known) {
        this.known = known;
    }

    public synchronized FoldedEvent fold(long position, RecordedEvent event) {
        PlanState before = before(event);
        PlanState after = before.evolve(event);
        batch.put(event.planId(), after);
        return new FoldedEvent(position, before, event, after);
    }

    /** Ends a batch. What was folded is what is stored, whatever became of the batch. */
    public synchronized void end() {
        batch.forEach((plan, state) -> known.keep(plan.value(), state));
        batch.clear();
    }

    private PlanState before(RecordedEvent event) {
        @Nullable PlanState inBatch = batch.get(event.planId());
        return inBatch != null && inBatch.nextSequence() == event.sequence()
                ? inBatch
                : known.before(event.planId().value(), event.sequence());
    }
}
