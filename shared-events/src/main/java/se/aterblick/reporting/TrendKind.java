package se.aterblick.reporting;

/** What a trend table is about. */
public enum TrendKind {
    COST,
    INCOME
}
