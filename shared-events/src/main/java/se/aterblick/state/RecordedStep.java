package se.aterblick.state;

import se.aterblick.event.Provenance;
import se.aterblick.event.ReportEvent;

/** A step in the life of a report, with where the record of it comes from. */
public record RecordedStep<E extends ReportEvent>(E event, Provenance provenance) {}
