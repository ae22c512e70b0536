package se.aterblick.query.history;

import java.util.List;
import java.util.Optional;
import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;

/** A plan's whole stream, to be folded up to any point. */
public record PlanHistory(List<RecordedEvent> events) {

    public PlanHistory {
        events = List.copyOf(events);
    }

    /** The state after the last event. */
    public PlanState head() {
        return PlanState.fold(events);
    }

    /** How many events there are up to a sequence number, that one included. */
    public int eventsUpTo(long sequence) {
        return (int) events.stream().filter(event -> event.sequence() <= sequence).count();
    }

    /** The state after the event with a sequence number. */
    public PlanState upTo(long sequence) {
        return PlanState.fold(events.subList(0, eventsUpTo(sequence)));
    }

    /** The state as it was known then; empty if the plan did not exist yet. */
    public Optional<PlanState> asOf(AsOf then) {
        return Optional.of(
                        PlanState.fold(
                                events.stream()
                                        .takeWhile(e -> then.covers(e.provenance().knownAt()))
                                        .toList()))
                .filter(PlanState::isAdopted);
    }

    /** The life of a period's report as it is known at the head. */
    public ReportLifecycle lifecycle(String period) {
        return head().period(period).lifecycle();
    }
}
