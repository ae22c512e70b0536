/**
 * The Merkle ledger over the log of events: every event a leaf, checkpoints that are signed,
 * proofs, and a check that names what was changed.
 */
@NullMarked
package se.aterblick.query.ledger;

import org.jspecify.annotations.NullMarked;
