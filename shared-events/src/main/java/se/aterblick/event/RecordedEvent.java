package se.aterblick.event;

import se.aterblick.value.PlanId;

/** An event in its place in a plan's stream, with where it comes from and what caused it. */
public record RecordedEvent(
        PlanId planId, Provenance provenance, CommandMark command, PlanEvent event) {

    public long sequence() {
        return provenance.sequence();
    }
}
