/** The command side: decides what may be recorded, and records it. */
@NullMarked
package se.aterblick.command;

import org.jspecify.annotations.NullMarked;
