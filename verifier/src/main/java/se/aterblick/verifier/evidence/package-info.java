/** The evidence package and the checks made on it. */
@NullMarked
package se.aterblick.verifier.evidence;

import org.jspecify.annotations.NullMarked;
