package se.aterblick.reporting;

/** What a control of the internal-control plan found. */
public enum ControlVerdict {
    NO_DEVIATION,
    DEVIATION,
    NOT_PERFORMED
}
