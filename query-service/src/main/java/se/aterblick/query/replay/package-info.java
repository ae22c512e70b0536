/** Makes a submitted report again from the events and compares it byte by byte. */
@NullMarked
package se.aterblick.query.replay;

import org.jspecify.annotations.NullMarked;
