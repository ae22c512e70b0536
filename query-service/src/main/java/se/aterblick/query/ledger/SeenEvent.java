package se.aterblick.query.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.StoredEvent;

/**
 * An event as it stands in the log now, without its bytes.
 *
 * @param entry what a leaf would say of it; nothing if none can be made
 */
record SeenEvent(long position, String planId, long sequence, @Nullable LeafEntry entry) {

    static SeenEvent of(String origin, StoredEvent stored) {
        @Nullable LeafEntry entry;
        try {
            entry = LeafEntry.of(origin, stored);
        } catch (IllegalArgumentException e) {
            entry = null;
        }
        return new SeenEvent(stored.position(), stored.planId(), stored.sequence(), entry);
    }

    /** All of them, in the order of the log. */
    static Cursor.Source<SeenEvent> source(EventLog log, String origin) {
        return new Cursor.Source<>() {
            @Override
            public List<SeenEvent> after(long position, int most) {
                return log.after(position, most).stream()
                        .map(stored -> of(origin, stored))
                        .toList();
            }

            @Override
            public long position(SeenEvent event) {
                return event.position();
            }
        };
    }

    /** Where it says that it belongs. */
    String place() {
        return planId + "/" + sequence;
    }

    /** Whether its bytes are those that the entry is of, whatever else is told of it. */
    boolean holds(StoredEntry other) {
        return other.read().filter(this::holds).isPresent();
    }

    /** Whether both have the same bytes. */
    boolean holdsTheSame(SeenEvent other) {
        return other.entry != null && holds(other.entry);
    }

    private boolean holds(LeafEntry other) {
        return entry != null
                && entry.payloadHash().equals(other.payloadHash())
                && entry.metadataHash().equals(other.metadataHash());
    }
}
