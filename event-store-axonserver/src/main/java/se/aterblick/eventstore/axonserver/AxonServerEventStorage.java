package se.aterblick.eventstore.axonserver;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Makes storage engines for Axon on a log in Axon Server. */
public final class AxonServerEventStorage {

    private AxonServerEventStorage() {}

    /**
     * An engine whose plans' streams do not say where their events stand in the log of all events.
     *
     * @param patience how long an append goes on asking what came of it when its connection broke
     */
    public static EventStorageEngine engine(AxonServer server, Duration patience) {
        return new AxonServerEventStorageEngine.Builder(server, patience, null).build();
    }

    /** A reader's engine whose plans' streams say it. */
    public static EventStorageEngine engine(
            AxonServer server, Duration patience, PlanPositions positions) {
        return new AxonServerEventStorageEngine.Builder(server, patience, positions).build();
    }
}
