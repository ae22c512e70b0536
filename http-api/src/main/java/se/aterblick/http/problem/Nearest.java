package se.aterblick.http.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known names most like one that is not known. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three names, the likest first. */
    public static List<String> to(String wanted, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(
                        Comparator.comparing((String name) ->
                                        distance.apply(lower, name.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
