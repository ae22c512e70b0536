/** What a plan continues of earlier ones. */
@NullMarked
package se.aterblick.command.lineage;

import org.jspecify.annotations.NullMarked;
