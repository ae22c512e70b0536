/** A Merkle log seen from outside: keys, signed notes, checkpoints, proofs (RFC 9162, C2SP). */
@NullMarked
package se.aterblick.verifier.log;

import org.jspecify.annotations.NullMarked;
