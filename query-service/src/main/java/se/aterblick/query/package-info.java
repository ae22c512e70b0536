/** The query service: projections, replay, comparison and the Follow-up interface. */
@NullMarked
package se.aterblick.query;

import org.jspecify.annotations.NullMarked;
