package se.aterblick.query.projection;

import java.util.List;
import java.util.Locale;

/**
 * Rows that are kept up to date with the log of events. They follow from the events alone, so that
 * they can be made again from the first event on.
 */
public interface Projection {

    /**
     * Writes what a batch of events changes, in the transaction that stores the token. Writing the
     * same events again gives the same rows, and so does a history that is cut into other batches.
     *
     * @param batch events of any plans in the order of the log; never empty
     */
    void write(List<FoldedEvent> batch, Rows rows);

    /** The processor that keeps it up to date. */
    default Processor processor() {
        return Processor.REPORTS;
    }

    /**
     * The tables that are its own, in an order in which they can be filled; without any it cannot
     * be rebuilt.
     */
    default List<Table> tables() {
        return List.of();
    }

    /**
     * Grows by one when the same events give other rows than before. A service that finds rows of
     * an earlier revision makes them again, and one that finds rows of a later one writes no more.
     */
    default int revision() {
        return 1;
    }

    /** What it is called where it is rebuilt: {@code period-view}. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceFirst("Projection$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
