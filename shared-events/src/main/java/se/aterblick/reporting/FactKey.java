package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Tells the facts of one period apart: kind, item, service area and — for outcomes — measure basis.
 */
public record FactKey(
        FactKind kind, String item, @Nullable String serviceArea, @Nullable String basis)
        implements Comparable<FactKey> {

    /**
     * Ordered by kind, item, area and basis; code-unit order, the whole administration before its
     * areas.
     */
    @Override
    public int compareTo(FactKey other) {
        int order = kind.compareTo(other.kind);
        order = order != 0 ? order : item.compareTo(other.item);
        order = order != 0 ? order : compare(serviceArea, other.serviceArea);
        return order != 0 ? order : compare(basis, other.basis);
    }

    private static int compare(@Nullable String a, @Nullable String b) {
        return (a == null ? "" : a).compareTo(b == null ? "" : b);
    }
}
