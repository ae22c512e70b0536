/** Measurements, each beside a floor that the database sets, in one run. */
@NullMarked
package se.aterblick.benchmarks;

import org.jspecify.annotations.NullMarked;
