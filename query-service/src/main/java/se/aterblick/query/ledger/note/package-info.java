/** Signed notes, checkpoints and cosignatures in the formats of C2SP: pure values, no database. */
@NullMarked
package se.aterblick.query.ledger.note;

import org.jspecify.annotations.NullMarked;
