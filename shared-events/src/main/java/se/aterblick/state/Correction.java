package se.aterblick.state;

import se.aterblick.event.EventId;

/** Why a fact stands in place of an earlier one: which event it corrects and the reason given. */
public record Correction(EventId corrects, String reason) {}
