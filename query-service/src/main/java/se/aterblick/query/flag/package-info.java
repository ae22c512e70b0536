/** Oddities that are recorded and pointed out, not refused. */
@NullMarked
package se.aterblick.query.flag;

import org.jspecify.annotations.NullMarked;
