package se.aterblick.query.chart;

import java.math.BigDecimal;

/**
 * A number as it is drawn and as it is written.
 *
 * @param value in the unit that all of a chart have
 * @param text as it was reported, with its unit where it needs one
 */
public record Figure(BigDecimal value, String text) {}
