package se.aterblick.query.ledger.tree;

import java.util.List;
import java.util.stream.Stream;

/** The other side of a proof, as RFC 9162 §2.1.3.2 and §2.1.4.2 tell a client to check it. */
public final class ProofCheck {

    private ProofCheck() {}

    /** Whether a leaf is in the tree with this root. */
    public static boolean inclusion(
            Hash leaf, long leafIndex, long treeSize, List<Hash> path, Hash root) {
        if (leafIndex >= treeSize) {
            return false;
        }
        long fn = leafIndex;
        long sn = treeSize - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.ofNode(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** Whether the tree with the second root begins with all leaves of the one with the first. */
    public static boolean consistency(
            long first, Hash firstHash, long second, Hash secondHash, List<Hash> proof) {
        if (first == second) {
            return proof.isEmpty() && firstHash.equals(secondHash);
        }
        if (first == 0 || first > second || proof.isEmpty()) {
            return false;
        }
        boolean isPowerOfTwo = Long.bitCount(first) == 1;
        List<Hash> path = isPowerOfTwo ? concat(firstHash, proof) : proof;
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = path.getFirst();
        Hash sr = path.getFirst();
        for (Hash c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(c, fr);
                sr = Hash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return fr.equals(firstHash) && sr.equals(secondHash) && sn == 0;
    }

    private static List<Hash> concat(Hash first, List<Hash> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
