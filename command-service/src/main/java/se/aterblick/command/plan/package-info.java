/** The aggregate, and the adoption of a plan. */
@NullMarked
package se.aterblick.command.plan;

import org.jspecify.annotations.NullMarked;
