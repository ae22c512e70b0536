package se.aterblick.plan;

/** A direct predecessor or successor, and how the one goes on from the other. */
public record LineageRelative(LineageMember member, LineageRelation relation) {}
