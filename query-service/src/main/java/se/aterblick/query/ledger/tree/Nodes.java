package se.aterblick.query.ledger.tree;

/** Gives the hashes of complete subtrees. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash of the {@code 2^height} leaves from {@code index · 2^height} on.
     *
     * @param height 0 for a single leaf
     */
    Hash node(int height, long index);
}
