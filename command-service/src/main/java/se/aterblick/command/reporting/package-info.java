/** Facts that are reported and corrected, and the rules they must keep. */
@NullMarked
package se.aterblick.command.reporting;

import org.jspecify.annotations.NullMarked;
