package se.aterblick.standalone.soak.model;

import java.util.Map;

/**
 * A period's report as a client saw it.
 *
 * @param atLeast the sequence number of the token that was sent along; -1 for none
 * @param sequence up to which event it says it is
 * @param values by indicator
 */
public record View(
        String client,
        String planId,
        String period,
        long atLeast,
        long sequence,
        Map<String, String> values) {}
