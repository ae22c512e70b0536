package se.aterblick.query.copylog;

import java.util.List;
import java.util.function.LongConsumer;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.LogTarget;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.ledger.LeafEntry;
import se.aterblick.query.ledger.tree.Frontier;
import se.aterblick.query.ledger.tree.Hash;

/**
 * Makes a log the same as another one. What is there already is held against the other's first
 * events, so that a copy that was interrupted goes on where it ended; every event that is copied is
 * read back. What counts as the same is the leaf in the ledger.
 */
final class CopyLog {

    /** Stays well under what a message to Axon Server may hold, reports' documents included. */
    private static final int EVENTS_PER_TRANSACTION = 200;

    private final EventLog source;
    private final EventLog copy;
    private final LogTarget target;
    private final String origin;

    /**
     * A copy in the making.
     *
     * @param copy reads what the target takes
     * @param origin the name of the log in its ledger
     */
    CopyLog(EventLog source, EventLog copy, LogTarget target, String origin) {
        this.source = source;
        this.copy = copy;
        this.target = target;
        this.origin = origin;
    }

    /**
     * What was done.
     *
     * @param events in both logs
     * @param copied how many of them were copied now
     * @param root of the Merkle tree over all of them, as in a checkpoint of that size
     */
    record Result(long events, long copied, Hash root) {}

    /**
     * Copies what the source holds when it begins.
     *
     * @param progress told the position up to which both are the same
     * @throws LogsDiffer if the target holds something else
     */
    Result run(LongConsumer progress) {
        long end = source.end();
        long there = copy.end();
        if (there > end) {
            throw new LogsDiffer("the target has %d events, the source %d".formatted(there, end));
        }
        Frontier frontier = new Frontier();
        for (long position = 0; position < end; position = frontier.size()) {
            List<StoredEvent> page =
                    source.after(position, next(position, position < there ? there : end));
            if (position >= there) {
                target.append(page);
            }
            compare(page, copy.after(position, page.size()), frontier);
            progress.accept(frontier.size());
        }
        return new Result(end, end - there, frontier.root());
    }

    private static int next(long position, long end) {
        return (int) Math.min(EVENTS_PER_TRANSACTION, end - position);
    }

    private void compare(List<StoredEvent> page, List<StoredEvent> read, Frontier frontier) {
        if (page.isEmpty() || page.size() != read.size()) {
            throw new LogsDiffer("there is a gap behind position " + frontier.size());
        }
        for (int i = 0; i < page.size(); i++) {
            StoredEvent event = page.get(i);
            Hash leaf = LeafEntry.of(origin, event).leafHash();
            boolean same =
                    event.position() == frontier.size() + 1
                            && read.get(i).position() == event.position()
                            && read.get(i).eventId().equals(event.eventId())
                            && LeafEntry.of(origin, read.get(i)).leafHash().equals(leaf);
            if (!same) {
                throw new LogsDiffer(
                        "the target has another event at position " + event.position());
            }
            frontier.append(leaf, tile -> {});
        }
    }
}
