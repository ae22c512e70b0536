package se.aterblick.query.completeness;

/** How it stands with something that is due. */
public enum CompletenessState {
    REPORTED,
    /** Reported after the day it was due, or after the report had first been submitted. */
    REPORTED_LATE,
    /** Nothing can be reported, and it is said why. */
    MISSING_WITH_REASON,
    /** Not reported, and not due yet. */
    NOT_REPORTED,
    /** Not reported although the day has passed, or the report was submitted without it. */
    OVERDUE
}
