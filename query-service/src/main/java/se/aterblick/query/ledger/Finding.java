package se.aterblick.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param code stable, for machines
 * @param position in the log as the ledger knows it; of the first of several where there are
 *     several
 * @param planId of the event, as the ledger knows it
 * @param sequence of the event, as the ledger knows it
 * @param field what of it
 * @param expected as the ledger says, or follows from it
 * @param found as it is now
 */
public record Finding(
        Code code,
        long position,
        @Nullable String planId,
        @Nullable Long sequence,
        String field,
        String expected,
        String found) {

    static Finding at(long position, Code code, String field, Object expected, Object found) {
        return new Finding(
                code, position, null, null, field, expected.toString(), found.toString());
    }

    static Finding of(
            long position,
            LeafEntry entry,
            Code code,
            String field,
            Object expected,
            Object found) {
        return new Finding(
                code,
                position,
                entry.planId(),
                entry.sequence(),
                field,
                expected.toString(),
                found.toString());
    }

    /** What can be found. */
    public enum Code {
        /** The stored bytes of an event are others. */
        PAYLOAD_CHANGED("payload-changed"),
        /** Who, when and by which command is told otherwise. */
        METADATA_CHANGED("metadata-changed"),
        RECORDED_AT_CHANGED("recorded-at-changed"),
        TYPE_CHANGED("type-changed"),
        REVISION_CHANGED("revision-changed"),
        /** The event says it belongs to another plan. */
        PLAN_CHANGED("plan-changed"),
        /** The event has another place in its plan's stream. */
        SEQUENCE_CHANGED("sequence-changed"),
        /** An event is gone, and others stand before and after it. */
        EVENT_MISSING("event-missing"),
        /** The log ends before the ledger does; one for each plan that lacks events. */
        TAIL_MISSING("tail-missing"),
        /** The log ends before a checkpoint that was given out. */
        EVENTS_LOST("events-lost"),
        /** The log is not the one that a checkpoint that was given out speaks of. */
        HISTORY_DIFFERS("history-differs"),
        /** An event that never went into the ledger stands between others. */
        EVENT_INSERTED("event-inserted"),
        /** From here on the events stand at other positions than they did. */
        RENUMBERED("renumbered"),
        /** Two events have changed places. */
        SWAPPED("swapped"),
        /** No leaf can be made of the event. */
        EVENT_UNREADABLE("event-unreadable"),
        /** What the ledger keeps of an event no longer gives its leaf. */
        ENTRY_CHANGED("entry-changed"),
        /** The ledger has no entry for an event it has signed. */
        ENTRY_MISSING("entry-missing"),
        TILE_CHANGED("tile-changed"),
        TILE_MISSING("tile-missing"),
        /** A checkpoint says another root than the entries give. */
        CHECKPOINT_ROOT("checkpoint-root"),
        /** A checkpoint's text does not say what its row says, or is not signed by its key. */
        CHECKPOINT_SIGNATURE("checkpoint-signature"),
        /** A checkpoint speaks of more events than the ledger has. */
        CHECKPOINT_BEYOND_END("checkpoint-beyond-end"),
        /** There is more of the kind than is listed. */
        MORE("more-findings");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** As it is written in answers and logs. */
        public String code() {
            return code;
        }
    }
}
