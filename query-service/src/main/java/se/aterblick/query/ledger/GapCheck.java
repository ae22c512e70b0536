package se.aterblick.query.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.tree.Frontier;
import se.aterblick.query.ledger.tree.Hash;

/**
 * Holds the stored events, and them alone, against a checkpoint that was given out: they must be
 * all there, and the same. What was restored together with them has no say in it.
 */
final class GapCheck {

    private final EventLog log;
    private final String origin;

    GapCheck(EventLog log, String origin) {
        this.log = log;
        this.origin = origin;
    }

    Optional<Finding> run(Checkpoint given) {
        long end = log.end();
        if (end < given.size()) {
            return Optional.of(lost(end, given.size()));
        }
        Hash root = root(given.size());
        return root.equals(given.root())
                ? Optional.empty()
                : Optional.of(
                        Finding.at(
                                given.size(),
                                Finding.Code.HISTORY_DIFFERS,
                                "root",
                                given.root(),
                                root));
    }

    private static Finding lost(long end, long size) {
        return Finding.at(
                end + 1,
                Finding.Code.EVENTS_LOST,
                "position",
                "events to position " + size,
                "the log ends at %d: positions %d to %d are missing, %d in all"
                        .formatted(end, end + 1, size, size - end));
    }

    /** MTH of the first events, RFC 9162 §2.1.1; another one where any is missing or unreadable. */
    private Hash root(long size) {
        Frontier frontier = new Frontier();
        Cursor<SeenEvent> events = new Cursor<>(SeenEvent.source(log, origin));
        for (@Nullable SeenEvent event = events.peek(0);
                event != null && event.position() <= size;
                event = events.peek(0)) {
            if (event.entry() != null) {
                frontier.append(event.entry().leafHash(), full -> {});
            }
            events.skip();
        }
        return frontier.root();
    }
}
