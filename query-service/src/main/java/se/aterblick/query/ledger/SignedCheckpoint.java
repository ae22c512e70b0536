package se.aterblick.query.ledger;

import se.aterblick.query.ledger.tree.Hash;

/**
 * A checkpoint as it is given out.
 *
 * @param size how many events it speaks of: the position of the last
 * @param note its body, the ledger's signature and the cosignatures that are known now
 */
public record SignedCheckpoint(long size, Hash root, String note) {}
