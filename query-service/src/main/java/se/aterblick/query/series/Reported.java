package se.aterblick.query.series;

/** Whether there is a value. */
public enum Reported {
    VALUE,
    /** None, and the reason is reported. */
    MISSING,
    /** Nothing was reported: in a period that was submitted, or in the plan's whole year. */
    NOTHING
}
