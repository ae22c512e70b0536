package se.aterblick.query.decision;

/** Where one step of what follows a decision stands on the day one asks. */
enum ProcedureState {
    /** It is done, and not known to be late. */
    DONE,
    /** It is done, but after its last day. */
    DONE_LATE,
    /** It is to be done, and the last day has not passed. */
    DUE,
    /** It is not done, and the last day has passed. */
    LATE,
    /** It is recorded as done, but not on which day. */
    MISSING_DATE,
    /** It is to be done, but the day it counts from is not known. */
    DUE_UNKNOWN,
    /** What it follows has not happened, or its time has not run out. */
    NOT_YET
}
