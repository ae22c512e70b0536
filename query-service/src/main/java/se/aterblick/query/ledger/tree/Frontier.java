package se.aterblick.query.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the hashes of each level that no full tile holds yet. Enough to
 * append leaves and to know the root, in a space of at most 255 hashes per level. Not for several
 * threads.
 */
public final class Frontier {

    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** The edge of the tree without leaves. */
    public Frontier() {}

    /** The edge of a tree that is kept in tiles. */
    public static Frontier of(Tiles tiles, long size) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long full = (size >> (level * Tile.HEIGHT)) / Tile.WIDTH;
            int width = Tile.width(level, full, size);
            frontier.levels.add(
                    new ArrayList<>(
                            width == 0
                                    ? List.of()
                                    : tiles.tile(level, full, width).first(width).hashes()));
        }
        return frontier;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /**
     * Adds a leaf.
     *
     * @param full takes each tile that becomes full with it, lower levels first
     */
    public void append(Hash leaf, Consumer<Tile> full) {
        size++;
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>(Tile.WIDTH));
            }
            List<Hash> row = levels.get(level);
            row.add(hash);
            if (row.size() < Tile.WIDTH) {
                return;
            }
            long tilesBefore = (size >> (level * Tile.HEIGHT)) / Tile.WIDTH - 1;
            Tile tile = new Tile(level, tilesBefore, row);
            row.clear();
            full.accept(tile);
            hash = tile.root();
        }
    }

    /**
     * MTH of all leaves, RFC 9162 §2.1.1: the complete subtrees that the bits of the size stand
     * for, joined from the right.
     */
    public Hash root() {
        @Nullable Hash root = null;
        for (List<Hash> row : levels) {
            int end = row.size();
            for (int height = 0; end > 0; height++) {
                int length = 1 << height;
                if ((end & length) != 0) {
                    Hash subtree = Tile.node(row, height, end / length - 1);
                    root = root == null ? subtree : Hash.ofNode(subtree, root);
                    end -= length;
                }
            }
        }
        return root == null ? Hash.OF_EMPTY_TREE : root;
    }
}
