package se.aterblick.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * Folds events as they come in, plan by plan; states of the plans used last are kept, any other is
 * read back from its stream.
 */
public final class PlanFold {

    private static final int KEPT_PLANS = 200;

    private final Function<PlanId, Stream<RecordedEvent>> streams;
    private final Map<PlanId, PlanState> states = new LinkedHashMap<>(16, 0.75f, true);

    public PlanFold(Function<PlanId, Stream<RecordedEvent>> streams) {
        this.streams = streams;
    }

    public synchronized FoldedEvent fold(long position, RecordedEvent event) {
        PlanState before = before(event);
        PlanState after = before.evolve(event);
        states.put(event.planId(), after);
        if (states.size() > KEPT_PLANS) {
            states.remove(states.keySet().iterator().next());
        }
        return new FoldedEvent(position, before, event, after);
    }

    /** Drops states that were folded with events that were not projected after all. */
    public synchronized void forget(Collection<PlanId> plans) {
        plans.forEach(states::remove);
    }

    private PlanState before(RecordedEvent event) {
        @Nullable PlanState kept = states.get(event.planId());
        if (kept != null && kept.nextSequence() == event.sequence()) {
            return kept;
        }
        if (event.sequence() == 0) {
            return PlanState.EMPTY;
        }
        try (Stream<RecordedEvent> stream = streams.apply(event.planId())) {
            return PlanState.fold(
                    stream.takeWhile(earlier -> earlier.sequence() < event.sequence()).toList());
        }
    }
}
