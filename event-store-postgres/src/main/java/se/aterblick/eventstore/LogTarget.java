package se.aterblick.eventstore;

import java.util.List;

/** Takes the events of another log, which nobody else may append to meanwhile. */
public interface LogTarget {

    /**
     * Stores events durably, all of them or none, at the positions they say.
     *
     * @param events the next ones of the log, in its order
     * @throws IllegalStateException if the log does not end where they begin
     * @throws IllegalArgumentException if one of them could not be read back as the same bytes
     */
    void append(List<StoredEvent> events);
}
