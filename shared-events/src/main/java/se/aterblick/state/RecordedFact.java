package se.aterblick.state;

import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.reporting.Fact;

/**
 * A fact as it stands, with where it comes from and — if it is a correction — what it corrects and
 * why.
 */
public record RecordedFact(Fact fact, Provenance provenance, @Nullable Correction correction) {}
