package se.aterblick.query.ledger.tree;

/** Gives the tiles of a log. */
@FunctionalInterface
public interface Tiles {

    /**
     * A tile with at least the width that is asked for.
     *
     * @param width 1–256, no more than the log has
     */
    Tile tile(int level, long index, int width);
}
