package se.aterblick.state;

import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;

/** Where a fact stands: its period and its key within it. */
public record FactAddress(String period, FactKey key) {

    public static FactAddress of(Fact fact) {
        return new FactAddress(fact.period(), fact.key());
    }
}
