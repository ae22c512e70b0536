/** The life of a report: submitted, referred back, approved, and what follows. */
@NullMarked
package se.aterblick.command.lifecycle;

import org.jspecify.annotations.NullMarked;
