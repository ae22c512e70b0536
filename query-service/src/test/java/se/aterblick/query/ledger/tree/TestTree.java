package se.aterblick.query.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree in memory, kept in tiles like the stored one. */
final class TestTree implements Tiles {

    final List<Hash> leaves = new ArrayList<>();
    final Frontier frontier = new Frontier();
    private final Map<List<Long>, Tile> full = new HashMap<>();

    /** So many leaves, each different. */
    static TestTree of(int size) {
        TestTree tree = new TestTree();
        for (int i = 0; i < size; i++) {
            tree.append(Hash.ofLeaf(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return tree;
    }

    void append(Hash leaf) {
        leaves.add(leaf);
        frontier.append(leaf, tile -> full.put(List.of((long) tile.level(), tile.index()), tile));
    }

    Tree at(long size) {
        return new Tree(new TileNodes(this, size), size);
    }

    @Override
    public Tile tile(int level, long index, int width) {
        Tile tile = full.get(List.of((long) level, index));
        if (tile != null) {
            return tile;
        }
        List<Hash> hashes = new ArrayList<>();
        for (long i = index * Tile.WIDTH; hashes.size() < width; i++) {
            hashes.add(
                    level == 0
                            ? leaves.get((int) i)
                            : full.get(List.of((long) level - 1, i)).root());
        }
        return new Tile(level, index, hashes);
    }
}
