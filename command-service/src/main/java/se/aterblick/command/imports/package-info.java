/** Files of updates, recorded row by row under their original times. */
@NullMarked
package se.aterblick.command.imports;

import org.jspecify.annotations.NullMarked;
