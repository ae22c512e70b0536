package se.aterblick.standalone.soak.model;

/** The place of an indicator's outcome in a period's report. */
public record Figure(String planId, String period, String indicator) {}
