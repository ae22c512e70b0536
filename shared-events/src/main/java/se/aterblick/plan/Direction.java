package se.aterblick.plan;

/** Which way an indicator is meant to move. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
