package se.aterblick.standalone.soak.model;

import java.util.Map;

/**
 * The bytes given out as a period's approved report.
 *
 * @param hash of the bytes, reckoned by who got them
 * @param values by indicator, read from them
 */
public record Document(String planId, String period, String hash, Map<String, String> values) {}
