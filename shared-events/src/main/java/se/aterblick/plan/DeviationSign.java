package se.aterblick.plan;

/** How a budget line's deviation is printed; positive is always good for the economy. */
public enum DeviationSign {
    /** For results and income, and for costs printed as negative amounts. */
    ACTUAL_MINUS_BUDGET,
    /** For spending printed as a positive amount, such as investments. */
    BUDGET_MINUS_ACTUAL
}
