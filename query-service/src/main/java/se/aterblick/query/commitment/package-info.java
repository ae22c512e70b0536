/** What plans promised and what became of it: overdue, postponed, silent or vanished. */
@NullMarked
package se.aterblick.query.commitment;

import org.jspecify.annotations.NullMarked;
