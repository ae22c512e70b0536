/** Health and metrics of the projections. */
@NullMarked
package se.aterblick.query.operations;

import org.jspecify.annotations.NullMarked;
