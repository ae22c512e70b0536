/** Typed differences between two points in a report's history. */
@NullMarked
package se.aterblick.query.compare;

import org.jspecify.annotations.NullMarked;
