/** The witness: follows a log, and vouches only for what goes on from what it saw before. */
@NullMarked
package se.aterblick.verifier.witness;

import org.jspecify.annotations.NullMarked;
