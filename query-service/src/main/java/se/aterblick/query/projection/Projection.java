package se.aterblick.query.projection;

import java.util.List;

/** Rows that are kept up to date with the log of events. */
public interface Projection {

    /**
     * Writes what a batch of events changes, in the transaction that stores the token. Writing the
     * same events again gives the same rows.
     *
     * @param batch events of any plans in the order of the log; never empty
     */
    void write(List<FoldedEvent> batch);
}
