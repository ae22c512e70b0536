package se.aterblick.command.web;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.state.PlanState;
import se.aterblick.state.Receipt;
import se.aterblick.value.PlanId;

/** Plans as the store has them. */
public final class StoredPlans {

    private final EventStore store;

    public StoredPlans(EventStore store) {
        this.store = store;
    }

    /** What a plan's stream means now; empty if there is no such plan. */
    public Optional<PlanState> state(PlanId planId) {
        PlanState state = PlanState.fold(StoredEvents.stream(store, planId).toList());
        return state.isAdopted() ? Optional.of(state) : Optional.empty();
    }

    /** What a plan's stream meant after an event; empty if it has none of that number. */
    public Optional<PlanState> stateAt(PlanId planId, long sequence) {
        PlanState state =
                PlanState.fold(
                        StoredEvents.stream(store, planId)
                                .takeWhile(event -> event.sequence() <= sequence)
                                .toList());
        return state.nextSequence() == sequence + 1 && state.isAdopted()
                ? Optional.of(state)
                : Optional.empty();
    }

    /** What a plan's stream meant before a command recorded something in it; empty if nothing. */
    public Optional<PlanState> before(PlanId planId, Receipt receipt) {
        return stateAt(planId, receipt.provenance().sequence() - receipt.events());
    }

    /** The version of a report that a command recorded. */
    ReportSubmitted submission(PlanId planId, Receipt receipt) {
        return events(planId, receipt).stream()
                .map(RecordedEvent::event)
                .filter(ReportSubmitted.class::isInstance)
                .map(ReportSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The events a command recorded; they follow each other without a gap. */
    List<RecordedEvent> events(PlanId planId, Receipt receipt) {
        long first = receipt.provenance().sequence() - receipt.events() + 1;
        return store.readEvents(planId.value(), first)
                .asStream()
                .limit(receipt.events())
                .map(StoredEvents::recorded)
                .toList();
    }
}
