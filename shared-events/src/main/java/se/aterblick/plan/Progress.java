package se.aterblick.plan;

/** How far the work has come; one of three separate axes of a status. */
public enum Progress {
    NOT_STARTED,
    ONGOING,
    DONE,
    POSTPONED,
    CANCELLED
}
