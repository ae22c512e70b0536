package se.aterblick.query.commitment;

/** What became of something a plan promised, where that was not what was promised. */
public enum CommitmentState {
    /** Its due date has passed, and it is neither done nor cancelled. */
    OVERDUE,
    /** It was postponed. */
    POSTPONED,
    /** A report was submitted, or its day passed, without a word about it. */
    SILENT,
    /** It was not fulfilled, and the committee's next plan neither contains nor continues it. */
    VANISHED
}
