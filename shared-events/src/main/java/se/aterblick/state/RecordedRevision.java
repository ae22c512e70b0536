package se.aterblick.state;

import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.plan.PlanContent;

/** A revision of the plan, with where the record of it comes from and the plan as it was before. */
public record RecordedRevision(PlanRevised event, Provenance provenance, PlanContent before) {}
