package se.aterblick.query.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;

/**
 * Plans as they stand now, or stood at a moment, folded from their streams.
 *
 * <p>Of the plans asked for last, states along the way are kept, and a later question begins at the
 * nearest one before it. A stream only grows, so what was once true of its beginning stays so. What
 * checks the record (replay, verification) reads all of it and does not ask here.
 */
@Component
public class PlanStates {

    /** What a plan's state takes for each event in it, about. */
    private static final long BYTES_OF_EVENT = 800;

    /** The part of the heap that kept states may take. */
    private static final int PART_OF_HEAP = 4;

    private final PlanStreams streams;
    private final long mostEvents =
            Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_OF_EVENT;
    private final Map<String, KeptStates> plans = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    public PlanStates(PlanStreams streams) {
        this.streams = streams;
    }

    /** The plan as it stands now; not adopted if there is no such plan. */
    public PlanState now(String planId) {
        return folded(planId, provenance -> true);
    }

    /** The plan before the event with a sequence number. */
    public PlanState before(String planId, long sequence) {
        return sequence == 0
                ? PlanState.EMPTY
                : folded(planId, provenance -> provenance.sequence() < sequence);
    }

    /** Keeps a state that was folded elsewhere from the plan's stored events. */
    public void keep(String planId, PlanState state) {
        KeptStates passed = new KeptStates();
        passed.pass(state);
        keep(planId, passed);
    }

    /** The plan as it was known then; empty if it did not exist yet. */
    public Optional<PlanState> asOf(String planId, AsOf then) {
        return Optional.of(folded(planId, provenance -> then.covers(provenance.knownAt())))
                .filter(PlanState::isAdopted);
    }

    /**
     * The state after the last event that belongs to it.
     *
     * @param belongs true for the events up to some place, false behind it
     */
    private PlanState folded(String planId, Predicate<Provenance> belongs) {
        PlanState kept = kept(planId, belongs);
        KeptStates passed = new KeptStates();
        PlanState state =
                streams.from(
                        planId, kept.nextSequence(), stream -> fold(kept, stream, belongs, passed));
        keep(planId, passed);
        return state;
    }

    private static PlanState fold(
            PlanState from,
            Stream<RecordedEvent> stream,
            Predicate<Provenance> belongs,
            KeptStates passed) {
        PlanState state = from;
        Iterator<RecordedEvent> more =
                stream.takeWhile(event -> belongs.test(event.provenance())).iterator();
        while (more.hasNext()) {
            state = state.evolve(more.next());
            passed.pass(state);
        }
        return state;
    }

    /** Keeps nothing of a plan any more. */
    public synchronized void forget(String planId) {
        @Nullable KeptStates states = plans.remove(planId);
        events -= states == null ? 0 : states.events();
    }

    private synchronized PlanState kept(String planId, Predicate<Provenance> belongs) {
        @Nullable KeptStates states = plans.get(planId);
        return states == null ? PlanState.EMPTY : states.last(belongs);
    }

    private synchronized void keep(String planId, KeptStates passed) {
        if (passed.events() == 0) {
            return;
        }
        KeptStates states = plans.computeIfAbsent(planId, id -> new KeptStates());
        events -= states.events();
        states.add(passed);
        events += states.events();
        Iterator<KeptStates> oldest = plans.values().iterator();
        while (events > mostEvents && oldest.hasNext()) {
            events -= oldest.next().events();
            oldest.remove();
        }
    }
}
