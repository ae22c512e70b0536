package se.aterblick.query.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;

/**
 * Plans as they stand now, folded from their streams; states of the plans asked for last are kept
 * and only what is new is read.
 */
@Component
public class PlanStates {

    private static final int KEPT_PLANS = 100;

    private final PlanStreams streams;
    private final Map<String, PlanState> states = new LinkedHashMap<>(16, 0.75f, true);

    PlanStates(PlanStreams streams) {
        this.streams = streams;
    }

    /** The plan as it stands now; not adopted if there is no such plan. */
    public PlanState now(String planId) {
        PlanState state = kept(planId);
        for (RecordedEvent event : streams.after(planId, state.nextSequence() - 1)) {
            state = state.evolve(event);
        }
        keep(planId, state);
        return state;
    }

    private synchronized PlanState kept(String planId) {
        return states.getOrDefault(planId, PlanState.EMPTY);
    }

    private synchronized void keep(String planId, PlanState state) {
        states.merge(planId, state, PlanStates::later);
        if (states.size() > KEPT_PLANS) {
            states.remove(states.keySet().iterator().next());
        }
    }

    private static PlanState later(PlanState a, PlanState b) {
        return a.nextSequence() > b.nextSequence() ? a : b;
    }
}
