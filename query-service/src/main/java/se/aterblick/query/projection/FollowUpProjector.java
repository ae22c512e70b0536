package se.aterblick.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.StoredEvents;

/**
 * Hands every event, folded, to the projections: once per batch and in the transaction that also
 * stores the token, so that neither is ever ahead of the other.
 */
@ProcessingGroup(FollowUpProjector.NAME)
public final class FollowUpProjector {

    /** The name of the event processor. */
    public static final String NAME = "follow-up";

    private static final String BATCH = FollowUpProjector.class.getName() + ".batch";

    private final PlanFold fold;
    private final List<Projection> projections;

    public FollowUpProjector(EventStore store, List<Projection> projections) {
        this.fold = new PlanFold(planId -> StoredEvents.stream(store, planId));
        this.projections = List.copyOf(projections);
    }

    @EventHandler
    void on(
            PlanEvent event,
            DomainEventMessage<?> message,
            TrackingToken token,
            UnitOfWork<?> unitOfWork) {
        batch(unitOfWork.root()).add(fold.fold(position(token), StoredEvents.recorded(message)));
    }

    private List<FoldedEvent> batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(
                BATCH,
                key -> {
                    List<FoldedEvent> batch = new ArrayList<>();
                    unitOfWork.onPrepareCommit(u -> projections.forEach(p -> p.write(batch)));
                    unitOfWork.onRollback(u -> forget(batch));
                    return batch;
                });
    }

    private void forget(List<FoldedEvent> batch) {
        fold.forget(batch.stream().map(FoldedEvent::planId).collect(Collectors.toSet()));
    }

    private static long position(TrackingToken token) {
        return token.position()
                .orElseThrow(() -> new IllegalStateException("no position in " + token));
    }
}
