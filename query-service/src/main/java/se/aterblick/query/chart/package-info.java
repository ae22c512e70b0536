/**
 * Charts as inline SVG, each with its table and a text that says the same; the same in pages and in
 * documents.
 */
@NullMarked
package se.aterblick.query.chart;

import org.jspecify.annotations.NullMarked;
