/** A plan's stream read back, whole or as it was known at some point. */
@NullMarked
package se.aterblick.query.history;

import org.jspecify.annotations.NullMarked;
