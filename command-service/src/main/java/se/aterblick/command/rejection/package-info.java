/** Why a command is refused, and how that is told. */
@NullMarked
package se.aterblick.command.rejection;

import org.jspecify.annotations.NullMarked;
