/** The events of a plan's stream, their stable names and the envelope they are recorded in. */
@NullMarked
package se.aterblick.event;

import org.jspecify.annotations.NullMarked;
