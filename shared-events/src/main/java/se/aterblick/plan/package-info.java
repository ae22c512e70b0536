/**
 * The content of an operational plan: what a committee adopts for one year, in the public plan
 * format.
 */
@NullMarked
package se.aterblick.plan;

import org.jspecify.annotations.NullMarked;
