/** The fold: the only definition of what a plan's stream means. */
@NullMarked
package se.aterblick.state;

import org.jspecify.annotations.NullMarked;
