package se.aterblick.query.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Root and proofs exactly as RFC 9162 §2.1 defines them, over a list of leaves; slow. */
public final class SlowTree {

    private SlowTree() {}

    /** §2.1.1: MTH({}) = HASH(), MTH({d0}) = leaf hash, MTH(D_n) = node of D[0:k] and D[k:n]. */
    public static Hash mth(List<Hash> d) {
        int n = d.size();
        if (n == 0) {
            return Hash.OF_EMPTY_TREE;
        }
        if (n == 1) {
            return d.getFirst();
        }
        int k = k(n);
        return Hash.ofNode(mth(d.subList(0, k)), mth(d.subList(k, n)));
    }

    /** §2.1.3.1. */
    public static List<Hash> path(int m, List<Hash> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = k(n);
        return m < k
                ? plus(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : plus(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    /** §2.1.4.1; the RFC leaves out m = 0, where nothing has to be shown. */
    public static List<Hash> proof(int m, List<Hash> d) {
        return m == 0 ? List.of() : subproof(m, d, true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        int n = d.size();
        if (m == n) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(n);
        return m <= k
                ? plus(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
                : plus(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash one) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(one);
        return more;
    }
}
