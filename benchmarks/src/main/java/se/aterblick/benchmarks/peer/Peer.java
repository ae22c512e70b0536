package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.List;

/** A way to keep items with their history, in its own natural style. */
interface Peer extends AutoCloseable {

    String name();

    /** Puts a history into an empty store in the form its own commits would have left. */
    void load(Workload workload) throws Exception;

    /** Makes one update known now, in a commit of its own; from many threads at a time. */
    void append(Update update) throws Exception;

    /** Makes updates of one plan known now, all in one commit; from many threads at a time. */
    void appendTogether(List<Update> updates) throws Exception;

    /** How a plan's items stood at a moment, that moment included, by number. */
    List<Reading> report(int plan, Instant moment) throws Exception;

    /** What the store takes, indexes included. */
    long bytes() throws Exception;

    /** Whether it is another way to read what somebody else writes. */
    default boolean readsOnly() {
        return false;
    }

    /**
     * More than this it is not asked to load: it would take more time or memory than it is worth.
     */
    default int mostUpdates() {
        return Integer.MAX_VALUE;
    }

    @Override
    void close();
}
