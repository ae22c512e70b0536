package se.aterblick.query.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the names somebody may have meant: the fewest single-character edits away (Levenshtein).
 */
final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three names, the nearest first; ties in the order of the names. */
    static List<String> to(String asked, Collection<String> known) {
        return known.stream()
                .sorted(
                        Comparator.comparingInt((String name) -> distance(asked, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
