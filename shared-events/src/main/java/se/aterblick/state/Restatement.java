package se.aterblick.state;

import se.aterblick.reporting.Fact;

/**
 * A correction that reached a period after its report had been approved; the next report says so.
 */
public record Restatement(Fact before, RecordedFact after) {}
