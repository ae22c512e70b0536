/** Who may record what. */
@NullMarked
package se.aterblick.command.access;

import org.jspecify.annotations.NullMarked;
