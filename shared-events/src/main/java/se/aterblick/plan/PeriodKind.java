package se.aterblick.plan;

/** What a reporting period is in law and custom. */
public enum PeriodKind {
    /** A follow-up that no law asks for. */
    INTERIM,
    /**
     * The statutory interim report, over at least half and at most two thirds of the year (lag
     * 2018:597 om kommunal bokföring och redovisning, 13 kap.); a forecast for the full year is
     * mandatory in it.
     */
    STATUTORY_INTERIM,
    /** The annual report. */
    ANNUAL
}
