package se.aterblick.query.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Root and proofs of the tree over the first leaves of a log, after the recursive definitions of
 * RFC 9162 §2.1. What is complete in it, and so never changes again, is asked of {@link Nodes}; the
 * rest is at most one node per level.
 */
public final class Tree {

    private final Nodes nodes;
    private final long size;

    public Tree(Nodes nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " leaves");
        }
        this.nodes = nodes;
        this.size = size;
    }

    /** MTH(D_n), §2.1.1. */
    public Hash root() {
        return size == 0 ? Hash.OF_EMPTY_TREE : hash(0, size);
    }

    /**
     * PATH(m, D_n), §2.1.3.1: what is needed to come from a leaf's hash to the root, nearest first.
     *
     * @param index of the leaf, from 0
     */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * PROOF(m, D_n), §2.1.4.1: what is needed to see that the tree's first leaves are those of an
     * earlier tree. Empty where both are the same, and where the earlier one had no leaf.
     *
     * @param from the size of the earlier tree
     */
    public List<Hash> consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException(
                    "a tree of %d does not come before one of %d".formatted(from, size));
        }
        if (from == 0) {
            return List.of();
        }
        List<Hash> proof = new ArrayList<>();
        subproof(from, 0, size, true, proof);
        return List.copyOf(proof);
    }

    /** MTH(D[start:end]); start is a multiple of the smallest power of two that holds the range. */
    private Hash hash(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return nodes.node(height, start >> height);
        }
        long k = largestPowerOfTwoBelow(length);
        return Hash.ofNode(hash(start, start + k), hash(start + k, end));
    }

    /** PATH(m, D[start:end]). */
    private void path(long m, long start, long end, List<Hash> path) {
        long length = end - start;
        if (length == 1) {
            return;
        }
        long k = largestPowerOfTwoBelow(length);
        if (m < k) {
            path(m, start, start + k, path);
            path.add(hash(start + k, end));
        } else {
            path(m - k, start + k, end, path);
            path.add(hash(start, start + k));
        }
    }

    /**
     * SUBPROOF(m, D[start:end], b); whole, b, is true as long as the range begins where the whole
     * tree does, so that whoever checks knows the hash of its first m leaves.
     */
    private void subproof(long m, long start, long end, boolean whole, List<Hash> proof) {
        long length = end - start;
        if (m == length) {
            if (!whole) {
                proof.add(hash(start, end));
            }
            return;
        }
        long k = largestPowerOfTwoBelow(length);
        if (m <= k) {
            subproof(m, start, start + k, whole, proof);
            proof.add(hash(start + k, end));
        } else {
            subproof(m - k, start + k, end, false, proof);
            proof.add(hash(start, start + k));
        }
    }

    /** k of §2.1.1: k < n ≤ 2k, for n > 1. */
    private static long largestPowerOfTwoBelow(long n) {
        return Long.highestOneBit(n - 1);
    }
}
