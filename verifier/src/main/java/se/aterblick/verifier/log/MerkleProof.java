package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Verifies proofs of a Merkle tree (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {

    /** A tree of 2^63 leaves has no longer path. */
    private static final int LONGEST = 64;

    /** What a path leads to in a tree, and in the tree that ended where the path begins. */
    private record Roots(Hash old, Hash now) {}

    private MerkleProof() {}

    /** The hashes in the member {@code proof}. */
    public static List<Hash> read(JsonObject json) {
        require("malformed.member", json.get("proof") != null, "proof");
        List<String> hashes = json.texts("proof");
        require("proof.length", hashes.size() <= LONGEST, hashes.size());
        return hashes.stream().map(Hash::parse).toList();
    }

    /**
     * The root of the tree of that size in which the leaf stands at the index, by the proof; null
     * if the proof is none for that place.
     */
    public static @Nullable Hash root(Hash leaf, long index, long size, List<Hash> proof) {
        boolean inside = index >= 0 && index < size;
        Roots roots = inside ? climb(leaf, index, size - 1, proof) : null;
        return roots == null ? null : roots.now();
    }

    /** That the tree of the first checkpoint is the beginning of the tree of the second. */
    public static void consistent(Checkpoint first, Checkpoint second, List<Hash> proof) {
        Object[] roots = {first.size(), first.root(), second.size(), second.root()};
        require("consistency.wrong", isConsistent(first, second, proof), roots);
    }

    private static boolean isConsistent(Checkpoint first, Checkpoint second, List<Hash> proof) {
        if (first.size() == 0 || first.size() == second.size()) {
            Hash expected = first.size() == second.size() ? second.root() : Hash.of();
            return proof.isEmpty() && first.root().equals(expected);
        }
        // A tree that is whole is itself the first node of the path.
        boolean whole = Long.bitCount(first.size()) == 1;
        if (first.size() > second.size() || (proof.isEmpty() && !whole)) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(first.size());
        Hash node = whole ? first.root() : proof.getFirst();
        List<Hash> path = proof.subList(whole ? 0 : 1, proof.size());
        Roots roots = climb(node, (first.size() - 1) >> shift, (second.size() - 1) >> shift, path);
        return new Roots(first.root(), second.root()).equals(roots);
    }

    /** Goes up to the root from a node, beside the last node of its level; null if it misses it. */
    private static @Nullable Roots climb(Hash from, long at, long end, List<Hash> path) {
        long node = at;
        long last = end;
        Roots roots = new Roots(from, from);
        for (Hash sibling : path) {
            if (last == 0) {
                return null;
            }
            if (node % 2 == 1 || node == last) {
                roots = new Roots(Hash.node(sibling, roots.old), Hash.node(sibling, roots.now));
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                roots = new Roots(roots.old, Hash.node(roots.now, sibling));
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? roots : null;
    }
}
