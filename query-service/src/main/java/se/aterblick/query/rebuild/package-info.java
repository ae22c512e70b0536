/** Makes the rows of projections again from the log of events, beside those that are read. */
@NullMarked
package se.aterblick.query.rebuild;

import org.jspecify.annotations.NullMarked;
