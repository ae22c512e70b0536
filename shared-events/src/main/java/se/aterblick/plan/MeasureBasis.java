package se.aterblick.plan;

/** Over which time an outcome is measured. */
public enum MeasureBasis {
    /** The figure for the period as such; no other basis is stated. */
    PERIOD,
    /** Rolling twelve months (R12). */
    ROLLING_12,
    /** The last month of the period. */
    MONTH,
    /** Accumulated since the beginning of the year. */
    YEAR_TO_DATE,
    /** Mean of the months since the beginning of the year. */
    YEAR_TO_DATE_MEAN
}
