package se.aterblick.state;

import se.aterblick.event.Provenance;
import se.aterblick.plan.Indicator;

/**
 * An indicator as it is defined, and since which event: the plan's adoption, or the revision that
 * gave it its target.
 */
public record RecordedDefinition(Indicator indicator, Provenance since) {}
