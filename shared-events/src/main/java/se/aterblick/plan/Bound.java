package se.aterblick.plan;

import se.aterblick.value.Decimal;

/** On which side of a value the good outcomes lie; the value itself is good. */
public enum Bound {
    AT_LEAST,
    AT_MOST;

    /** Whether an outcome meets this bound on a limit. */
    public boolean isMetBy(Decimal outcome, Decimal limit) {
        int order = outcome.value().compareTo(limit.value());
        return this == AT_LEAST ? order >= 0 : order <= 0;
    }
}
