/** Changes to an adopted plan, by decision. */
@NullMarked
package se.aterblick.command.revision;

import org.jspecify.annotations.NullMarked;
