package se.aterblick.query.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.aterblick.event.Provenance;
import se.aterblick.state.PlanState;

/**
 * States of one plan along its stream, one in so many events and the last one seen; they share most
 * of what they hold.
 */
final class KeptStates {

    private static final int APART = 64;

    private final TreeMap<Long, PlanState> states = new TreeMap<>();
    private PlanState last = PlanState.EMPTY;

    /** Takes note of the next state. */
    void pass(PlanState state) {
        last = state;
        if (state.nextSequence() % APART == 0) {
            states.put(state.nextSequence(), state);
        }
    }

    /** Takes over what others have passed. */
    void add(KeptStates passed) {
        states.putAll(passed.states);
        if (passed.last.nextSequence() > last.nextSequence()) {
            last = passed.last;
        }
    }

    /** The last kept state whose events all belong; the empty one if there is none. */
    PlanState last(Predicate<Provenance> belongs) {
        if (belongs(last, belongs)) {
            return last;
        }
        for (Map.Entry<Long, PlanState> entry : states.descendingMap().entrySet()) {
            if (belongs(entry.getValue(), belongs)) {
                return entry.getValue();
            }
        }
        return PlanState.EMPTY;
    }

    /** Up to the last one. */
    long events() {
        return last.nextSequence();
    }

    private static boolean belongs(PlanState state, Predicate<Provenance> belongs) {
        return state.head().filter(belongs).isPresent();
    }
}
