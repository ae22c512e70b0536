package se.aterblick.plan;

/** Who set a focus area. */
public enum FocusAreaOrigin {
    /** The council, in its goals and budget. */
    COUNCIL,
    /** The committee itself. */
    COMMITTEE
}
