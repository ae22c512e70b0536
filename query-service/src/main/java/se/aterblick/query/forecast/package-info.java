/** Forecasts held against what came, period by period. */
@NullMarked
package se.aterblick.query.forecast;

import org.jspecify.annotations.NullMarked;
