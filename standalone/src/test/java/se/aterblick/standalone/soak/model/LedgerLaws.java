package se.aterblick.standalone.soak.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the ledger against the log, and every checkpoint that anybody saw against the tree of RFC
 * 6962, section 2.1, reckoned anew from the leaves.
 */
public final class LedgerLaws {

    private static final int PLAN = 2;
    private static final int SEQUENCE = 3;

    private LedgerLaws() {}

    /**
     * Tells which laws do not hold.
     *
     * @param entries the leaves' texts in their order
     * @param signed every checkpoint there is in the end
     */
    public static List<Breach> check(
            List<StoredEvent> log,
            List<String> entries,
            List<Checkpoint> signed,
            List<Checkpoint> seen) {
        List<Breach> breaches = new ArrayList<>();
        if (entries.size() != log.size()) {
            breaches.add(
                    Breach.of(Law.ONE_LEDGER, "{} events, {} leaves", log.size(), entries.size()));
        }
        for (int i = 0; i < Math.min(entries.size(), log.size()); i++) {
            String[] lines = entries.get(i).split("\n", -1);
            StoredEvent event = log.get(i);
            if (!lines[PLAN].equals(event.planId())
                    || !lines[SEQUENCE].equals(Long.toString(event.sequence()))) {
                breaches.add(
                        Breach.of(Law.ONE_LEDGER, "leaf {} is {}, not {}", i, lines[PLAN], event));
            }
        }
        Map<Long, String> roots = roots(entries);
        for (List<Checkpoint> checkpoints : List.of(signed, seen)) {
            for (Checkpoint checkpoint : checkpoints) {
                if (!checkpoint.root().equals(roots.get(checkpoint.size()))) {
                    breaches.add(
                            Breach.of(
                                    Law.ONE_LEDGER,
                                    "{}, but the root is {}",
                                    checkpoint,
                                    roots.get(checkpoint.size())));
                }
            }
        }
        return breaches;
    }

    /** The root of every size from 1 on. */
    private static Map<Long, String> roots(List<String> entries) {
        Map<Long, String> roots = new HashMap<>();
        Deque<Subtree> edge = new ArrayDeque<>();
        for (int i = 0; i < entries.size(); i++) {
            Subtree added =
                    new Subtree(1, hash(0, entries.get(i).getBytes(StandardCharsets.UTF_8)));
            while (!edge.isEmpty() && edge.peek().leaves == added.leaves) {
                added = edge.pop().joined(added);
            }
            edge.push(added);
            roots.put(i + 1L, Base64.getEncoder().encodeToString(root(edge)));
        }
        return roots;
    }

    private static byte[] root(Deque<Subtree> edge) {
        byte[] root = null;
        for (Subtree subtree : edge) {
            root = root == null ? subtree.hash : hash(1, subtree.hash, root);
        }
        return root;
    }

    private static byte[] hash(int kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A full subtree on the right edge of the tree. */
    private static final class Subtree {

        private final long leaves;
        private final byte[] hash;

        Subtree(long leaves, byte[] hash) {
            this.leaves = leaves;
            this.hash = hash;
        }

        Subtree joined(Subtree right) {
            return new Subtree(leaves + right.leaves, LedgerLaws.hash(1, hash, right.hash));
        }
    }
}
