/** The Merkle tree of RFC 9162 (and RFC 6962) in tiles: pure functions, no database. */
@NullMarked
package se.aterblick.query.ledger.tree;

import org.jspecify.annotations.NullMarked;
