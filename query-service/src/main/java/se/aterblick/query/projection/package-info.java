/** Folds the log of events and keeps the projections' rows and the token in one transaction. */
@NullMarked
package se.aterblick.query.projection;

import org.jspecify.annotations.NullMarked;
