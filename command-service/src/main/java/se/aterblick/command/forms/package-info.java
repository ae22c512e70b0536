/** Files that figures are reported in: what of them would be recorded, and what is wrong where. */
@NullMarked
package se.aterblick.command.forms;

import org.jspecify.annotations.NullMarked;
