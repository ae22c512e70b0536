/** A plan's events folded into the report document, written anew from the formats' description. */
@NullMarked
package se.aterblick.verifier.fold;

import org.jspecify.annotations.NullMarked;
