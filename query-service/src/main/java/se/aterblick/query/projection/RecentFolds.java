package se.aterblick.query.projection;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.query.history.PlanStates;

/**
 * What came of the events that were folded last, for all who follow the log: whoever is first reads
 * and folds an event, those close behind take what came of it. It may be forgotten at any time,
 * when memory runs short: each one holds its plan's whole state.
 */
@Component
public class RecentFolds {

    /** How many events may lie between the first and those behind. */
    private static final int RECENT = 4_096;

    private final PlanStates states;
    private final AtomicReferenceArray<@Nullable SoftReference<FoldedEvent>> recent =
            new AtomicReferenceArray<>(RECENT);

    RecentFolds(PlanStates states) {
        this.states = states;
    }

    /** Plans' states before and behind them. */
    PlanStates states() {
        return states;
    }

    /** What came of the event at a position, if that is still known. */
    @Nullable FoldedEvent at(long position) {
        @Nullable SoftReference<FoldedEvent> reference = recent.get(place(position));
        @Nullable FoldedEvent known = reference == null ? null : reference.get();
        return known != null && known.position() == position ? known : null;
    }

    void keep(FoldedEvent folded) {
        recent.set(place(folded.position()), new SoftReference<>(folded));
        states.keep(folded.planId().value(), folded.after());
    }

    /** Drops what was made of events that could not be projected: they may be mended. */
    void forget(Collection<FoldedEvent> failed) {
        for (FoldedEvent folded : failed) {
            recent.set(place(folded.position()), null);
            states.forget(folded.planId().value());
        }
    }

    private static int place(long position) {
        return (int) (position % RECENT);
    }
}
