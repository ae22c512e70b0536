package se.aterblick.benchmarks.peer;

/** How an item stood at some moment. */
record Reading(int item, int value, String comment) {}
