package se.aterblick.query.projection;

import se.aterblick.event.RecordedEvent;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * An event at its position in the whole log, with its plan's state before and after it.
 *
 * @param position the place in the log of all events; grows, but with gaps
 */
public record FoldedEvent(long position, PlanState before, RecordedEvent event, PlanState after) {

    public PlanId planId() {
        return event.planId();
    }
}
