package se.aterblick.query.ledger;

/**
 * Why the ledger does not grow at present.
 *
 * @param code stable, for alarms
 * @param position of the event it stands before
 * @param detail for operators
 */
record Halt(String code, long position, String detail) {

    /** The log ends before the last event that is in the ledger. */
    static Halt logShorter(long size, long end) {
        return new Halt(
                "log-shorter",
                size,
                "the ledger holds %d events, the log ends at %d: positions %d to %d are missing"
                        .formatted(size, end, end + 1, size));
    }

    /** There is no event where the next one must stand. */
    static Halt gap(long expected, long found) {
        return new Halt(
                "log-has-gap",
                expected,
                "no event at position %d, the next one is at %d".formatted(expected, found));
    }

    /** The last event in the ledger is another one in the log now. */
    static Halt logDiffers(long position) {
        return new Halt(
                "log-differs",
                position,
                "the event at position %d is not the one that went into the ledger"
                        .formatted(position));
    }

    /** What the ledger holds does not give the root that it signed last. */
    static Halt ledgerDamaged(long size) {
        return new Halt(
                "ledger-damaged",
                size,
                "the ledger's %d leaves are not those of its newest checkpoint".formatted(size));
    }

    /** An event that no leaf can be made of. */
    static Halt unreadable(long position, RuntimeException reason) {
        return new Halt("event-unreadable", position, String.valueOf(reason.getMessage()));
    }

    /** The database does not answer, or the key cannot sign. */
    static Halt failed(long position, RuntimeException reason) {
        return new Halt("failed", position, reason.getClass().getSimpleName());
    }
}
