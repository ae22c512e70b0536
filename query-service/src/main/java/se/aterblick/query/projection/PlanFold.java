package se.aterblick.query.projection;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Folds events in the order of the log for one who follows it, however far behind others. */
public final class PlanFold {

    /** Plans in turns whose states one who is behind keeps for himself. */
    private static final int OWN_PLANS = 500;

    private final RecentFolds recent;
    private final Map<PlanId, SoftReference<PlanState>> own = new HashMap<>();

    public PlanFold(RecentFolds recent) {
        this.recent = recent;
    }

    /**
     * The event at a position, folded.
     *
     * @param event reads it; not called if somebody else has folded it just now
     */
    public synchronized FoldedEvent fold(long position, Supplier<RecordedEvent> event) {
        @Nullable FoldedEvent known = recent.at(position);
        FoldedEvent folded = known == null ? fold(position, event.get()) : known;
        if (own.size() >= OWN_PLANS && !own.containsKey(folded.planId())) {
            own.clear();
        }
        own.put(folded.planId(), new SoftReference<>(folded.after()));
        return folded;
    }

    private FoldedEvent fold(long position, RecordedEvent event) {
        PlanState before = before(event);
        FoldedEvent folded = new FoldedEvent(position, before, event, before.evolve(event));
        recent.keep(folded);
        return folded;
    }

    private PlanState before(RecordedEvent event) {
        @Nullable SoftReference<PlanState> reference = own.get(event.planId());
        @Nullable PlanState kept = reference == null ? null : reference.get();
        return kept != null && kept.nextSequence() == event.sequence()
                ? kept
                : recent.states().before(event.planId().value(), event.sequence());
    }

    /** Drops what was made of events that could not be projected: they may be mended. */
    synchronized void forget(Collection<FoldedEvent> failed) {
        recent.forget(failed);
        failed.forEach(folded -> own.remove(folded.planId()));
    }
}
