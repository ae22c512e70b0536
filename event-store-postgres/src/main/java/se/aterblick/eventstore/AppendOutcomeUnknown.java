package se.aterblick.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The connection broke while events were being stored, and the database could not be asked since
 * whether they are. Sending the same command again, under the same name, is safe: it is recorded
 * once.
 */
public final class AppendOutcomeUnknown extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /**
     * An append without an answer.
     *
     * @param unheard why the answer was not heard
     */
    public AppendOutcomeUnknown(Throwable unheard) {
        super("it is not known whether the events are stored: " + unheard.getMessage(), unheard);
    }
}
