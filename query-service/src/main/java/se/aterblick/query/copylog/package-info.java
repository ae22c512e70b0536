/** Copies a whole log from one event store to another, and proves that it is the same. */
@NullMarked
package se.aterblick.query.copylog;

import org.jspecify.annotations.NullMarked;
