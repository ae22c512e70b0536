package se.aterblick.query.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of events behind the end of the log: of each plan the first and the last.
 */
final class MissingTail {

    private static final String UNREADABLE = "unreadable";

    private final Map<String, Span> plans = new LinkedHashMap<>();

    /** Reads the rest of the entries. */
    MissingTail(Cursor<StoredEntry> rest) {
        for (@Nullable StoredEntry entry = rest.peek(0); entry != null; entry = rest.peek(0)) {
            plans.merge(
                    entry.read().map(LeafEntry::planId).orElse(UNREADABLE),
                    new Span(entry, entry),
                    (before, now) -> new Span(before.first, now.last));
            rest.skip();
        }
    }

    /** One for each plan, in the order of the log. */
    List<Finding> findings(long end) {
        return plans.values().stream().map(span -> span.finding(end)).toList();
    }

    /** Of one plan. */
    private record Span(StoredEntry first, StoredEntry last) {

        Finding finding(long end) {
            return first.finding(
                    Finding.Code.TAIL_MISSING,
                    "position",
                    "%s to %s, the last at position %d"
                            .formatted(first.place(), last.place(), last.position()),
                    "the log ends at " + end);
        }
    }
}
