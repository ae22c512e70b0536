package se.aterblick.query.ledger.tree;

import java.util.List;

/**
 * Up to 256 neighbouring hashes of one level of the tree, C2SP tlog-tiles: those of level 0 are
 * leaves, one of level n+1 is the root of a full tile of level n.
 *
 * @param level 0–63 in the format; a log of 2^63 leaves has no more than 8
 * @param index of the tile within its level, from 0
 * @param hashes 1–256 of them; a tile with 256 is full and never changes
 */
public record Tile(int level, long index, List<Hash> hashes) {

    /** Of hashes in a full tile. */
    public static final int WIDTH = 256;

    /** Of the subtree below a full tile of level 0. */
    static final int HEIGHT = 8;

    public Tile {
        if (level < 0 || index < 0 || hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException(
                    "no tile %d/%d of %d hashes".formatted(level, index, hashes.size()));
        }
        hashes = List.copyOf(hashes);
    }

    /** A tile from its bytes. */
    public static Tile of(int level, long index, byte[] bytes) {
        Hash[] hashes = new Hash[bytes.length / Hash.LENGTH];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hash.of(bytes, i);
        }
        return new Tile(level, index, List.of(hashes));
    }

    /** How many hashes a tile has in a tree of some size: 0 where there is none, at most 256. */
    public static int width(int level, long index, long size) {
        if (level < 0 || level > 63 / HEIGHT || index < 0 || index > Long.MAX_VALUE / WIDTH) {
            return 0;
        }
        long hashes = (size >> (level * HEIGHT)) - index * WIDTH;
        return Math.clamp(hashes, 0, WIDTH);
    }

    /** Whether it can never change. */
    public boolean isFull() {
        return hashes.size() == WIDTH;
    }

    /** The same tile in a tree that was smaller. */
    public Tile first(int width) {
        return new Tile(level, index, hashes.subList(0, width));
    }

    /** The hashes one after the other, as served. */
    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyInto(bytes, i);
        }
        return bytes;
    }

    /** The hash over all of a full tile: one hash of the level above. */
    public Hash root() {
        if (!isFull()) {
            throw new IllegalStateException("only a full tile has a root of its own");
        }
        return node(HEIGHT, 0);
    }

    /** The hash over {@code 2^height} neighbours within the tile. */
    Hash node(int height, int index) {
        return node(hashes, height, index);
    }

    /** The hash over {@code 2^height} neighbours of a row, from {@code index · 2^height} on. */
    static Hash node(List<Hash> row, int height, int index) {
        return height == 0
                ? row.get(index)
                : Hash.ofNode(
                        node(row, height - 1, index * 2), node(row, height - 1, index * 2 + 1));
    }
}
