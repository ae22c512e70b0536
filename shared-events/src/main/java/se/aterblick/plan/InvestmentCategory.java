package se.aterblick.plan;

/** Under which heading an investment budget lists a line. */
public enum InvestmentCategory {
    /** Decided in an earlier budget. */
    DECIDED,
    /** A new need. */
    NEW,
    /** Replaces what is worn out. */
    REINVESTMENT
}
