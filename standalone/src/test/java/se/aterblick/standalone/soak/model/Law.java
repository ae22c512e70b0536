package se.aterblick.standalone.soak.model;

/** What must hold whatever fails. */
public enum Law {
    /** An update that was acknowledged is in the log, where it was said to be, as it was asked. */
    NOTHING_LOST,
    /** One key is recorded once, and answered alike every time. */
    NOTHING_DOUBLED,
    /** What nobody asked for, or was refused, is not in the log. */
    NOTHING_UNASKED,
    /** Positions 1, 2, 3 … over all, sequences 0, 1, 2 … in each plan. */
    DENSE,
    /** Whatever clocks say, an event is never known earlier than the one before it in its plan. */
    KNOWN_IN_ORDER,
    /** A read is at least as fresh as its token, and shows what had been recorded by then. */
    NOTHING_STALE,
    /** Who has seen an event does not unsee it. */
    MONOTONIC,
    /** An approved report is the bytes of its submission, for ever, and replays to them. */
    APPROVED_FOR_EVER,
    /** The ledger holds each event once, and every checkpoint is one of the same tree. */
    ONE_LEDGER,
    /** Of all instances one does a job, once for each time it is due. */
    JOBS_ONCE,
    /** What a dead instance did, another goes on with. */
    TAKEN_OVER,
    /** Instances that run have equal parts of the work, and one of them writes the ledger. */
    SHARED_OUT,
    /** Every answer is one that the interface knows. */
    KNOWN_ANSWERS,
    /** All instances answer alike, and the rows are those that the events make. */
    SAME_EVERYWHERE
}
