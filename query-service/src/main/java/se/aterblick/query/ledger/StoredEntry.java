package se.aterblick.query.ledger;

import java.util.List;
import java.util.Optional;
import se.aterblick.query.ledger.tree.Hash;

/**
 * A leaf as it is stored.
 *
 * @param entry the text; may be anything where somebody has changed it
 */
record StoredEntry(long position, String entry, Hash leafHash) {

    /** All of them, in the order of the tree. */
    static Cursor.Source<StoredEntry> source(LedgerRows rows) {
        return new Cursor.Source<>() {
            @Override
            public List<StoredEntry> after(long position, int most) {
                return rows.after(position, most);
            }

            @Override
            public long position(StoredEntry entry) {
                return entry.position();
            }
        };
    }

    /** What the text says, if it says anything. */
    Optional<LeafEntry> read() {
        try {
            return Optional.of(LeafEntry.parse(entry));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where its event belongs. */
    String place() {
        return read().map(read -> read.planId() + "/" + read.sequence()).orElse("unreadable");
    }

    Finding finding(Finding.Code code, String field, Object expected, Object found) {
        return read().map(read -> Finding.of(position, read, code, field, expected, found))
                .orElseGet(() -> Finding.at(position, code, field, expected, found));
    }
}
