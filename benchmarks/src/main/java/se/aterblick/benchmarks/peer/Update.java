package se.aterblick.benchmarks.peer;

import java.time.Instant;

/**
 * An item gets a new value and comment.
 *
 * @param at since when it is known, where history is loaded; who appends has a clock of its own
 */
record Update(int plan, int item, int value, String comment, Instant at) {

    Reading reading() {
        return new Reading(item, value, comment);
    }

    /** A name for the plan, for those who have no numbers. */
    static String planName(int plan) {
        return "plan-" + plan;
    }
}
