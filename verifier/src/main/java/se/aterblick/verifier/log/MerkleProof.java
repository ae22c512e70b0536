package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.ArrayList;
import java.util.List;
import se.aterblick.verifier.json.JsonObject;

/** Verifies proofs of a Merkle tree (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {

    /** A tree of 2^63 leaves has no longer path. */
    private static final int LONGEST = 64;

    private MerkleProof() {}

    /** The hashes in the member {@code proof}. */
    public static List<Hash> read(JsonObject json) {
        if (json.get("proof") == null) {
            throw wrong("malformed.member", "proof");
        }
        return parse(json.texts("proof"));
    }

    static List<Hash> parse(List<String> texts) {
        if (texts.size() > LONGEST) {
            throw wrong("proof.length", texts.size());
        }
        return texts.stream().map(Hash::parse).toList();
    }

    /** The root of the tree of that size in which the leaf stands at the index, by the proof. */
    public static Hash root(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            throw wrong("proof.index", index, size);
        }
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                throw wrong("proof.length", proof.size());
            }
            if (isOdd(node) || node == last) {
                root = Hash.node(sibling, root);
                while (!isOdd(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Hash.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw wrong("proof.length", proof.size());
        }
        return root;
    }

    /** That the tree of the first checkpoint is the beginning of the tree of the second. */
    public static void consistent(Checkpoint first, Checkpoint second, List<Hash> proof) {
        if (!isConsistent(first, second, proof)) {
            throw wrong(
                    "consistency.wrong", first.size(), first.root(), second.size(), second.root());
        }
    }

    private static boolean isConsistent(Checkpoint first, Checkpoint second, List<Hash> proof) {
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0) {
            return proof.isEmpty() && first.root().equals(Hash.of());
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(first.size()) == 1) {
            path.addFirst(first.root());
        }
        if (path.isEmpty() || first.size() > second.size()) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(first.size());
        long node = (first.size() - 1) >> shift;
        long last = (second.size() - 1) >> shift;
        Hash old = path.getFirst();
        Hash now = path.removeFirst();
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                old = Hash.node(sibling, old);
                now = Hash.node(sibling, now);
                while (!isOdd(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.node(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(first.root()) && now.equals(second.root());
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
