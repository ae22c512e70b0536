package se.aterblick.eventstore.axonserver;

import se.aterblick.value.PlanId;

/**
 * Where the events of a plan stand in the log of all events. Axon Server tells that only to those
 * who read the whole log.
 */
public interface PlanPositions {

    /**
     * The positions of some of a plan's events, in their order.
     *
     * @param first the sequence number of the first of them
     * @param count how many; they are all stored
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if they are not known
     *     in time
     */
    long[] of(PlanId planId, long first, int count);
}
