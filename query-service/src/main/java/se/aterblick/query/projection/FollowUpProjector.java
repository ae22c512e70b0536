package se.aterblick.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.StoredEvents;

/**
 * Hands every event, folded, to the projections of one processor: once per batch of a segment and
 * in the transaction that also stores the token, so that neither is ever ahead of the other.
 *
 * <p>A batch that fails is delivered again event by event: what comes before the event at fault is
 * written, and the processor stops at that event alone.
 */
public final class FollowUpProjector {

    private static final String BATCH = FollowUpProjector.class.getName() + ".batch";

    private final RecentFolds recent;
    private final BatchWriter rows;
    private final EventTail tail;

    /** Where Axon's processor says which of its segments a unit of work is of. */
    private final String segmentKey;

    private final Map<Integer, PlanFold> folds = new ConcurrentHashMap<>();
    private final Set<Integer> searching = ConcurrentHashMap.newKeySet();

    public FollowUpProjector(RecentFolds recent, BatchWriter rows, EventTail tail) {
        this.recent = recent;
        this.rows = rows;
        this.segmentKey = "Processor[%s]/SegmentId".formatted(rows.processor().code());
        this.tail = tail;
    }

    public Processor processor() {
        return rows.processor();
    }

    /** Where its events come from. */
    public EventTail tail() {
        return tail;
    }

    /** Whether a batch of a segment failed and it is not known yet at which of its events. */
    boolean isSearching(int segment) {
        return searching.contains(segment);
    }

    /** The event itself is read only where nobody has folded it yet. */
    @EventHandler(payloadType = PlanEvent.class)
    void on(DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        Batch batch = batch(unitOfWork.root());
        long position = position(token);
        batch.begin(position);
        batch.folded.add(batch.fold.fold(position, () -> StoredEvents.recorded(message)));
    }

    private Batch batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(
                BATCH,
                key -> {
                    int segment = unitOfWork.getResource(segmentKey);
                    Batch batch =
                            new Batch(
                                    segment,
                                    folds.computeIfAbsent(segment, s -> new PlanFold(recent)));
                    unitOfWork.onPrepareCommit(u -> rows.write(batch.folded));
                    unitOfWork.onRollback(u -> failed(batch));
                    return batch;
                });
    }

    private void failed(Batch batch) {
        batch.fold.forget(batch.folded);
        if (batch.events > 1) {
            searching.add(batch.segment);
        } else {
            searching.remove(batch.segment);
        }
        tail.oneByOneTo(batch.last);
    }

    private static long position(TrackingToken token) {
        return token.position()
                .orElseThrow(() -> new IllegalStateException("no position in " + token));
    }

    /** The events of one unit of work, the one that could not be folded included. */
    private static final class Batch {

        private final int segment;
        private final PlanFold fold;
        private final List<FoldedEvent> folded = new ArrayList<>();
        private int events;
        private long last;

        Batch(int segment, PlanFold fold) {
            this.segment = segment;
            this.fold = fold;
        }

        void begin(long position) {
            events++;
            last = Math.max(last, position);
        }
    }
}
