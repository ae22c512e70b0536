package se.aterblick.event;

/**
 * Something that happened to one operational plan.
 *
 * <p>A stored event never changes meaning: a new shape is a new revision, and the old JSON stays
 * readable. Names and revisions are in {@link EventType}.
 */
public sealed interface PlanEvent
        permits PlanAdopted, PlanRevised, FactEvent, FactCorrected, ReportEvent {}
