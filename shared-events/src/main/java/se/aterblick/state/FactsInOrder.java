package se.aterblick.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;

/** The facts of a period in the order of their keys; immutable. */
record FactsInOrder(List<RecordedFact> all, Map<About, List<RecordedFact>> byItem) {

    /** What facts are about. */
    private record About(FactKind kind, String item) {}

    static FactsInOrder of(Collection<RecordedFact> facts) {
        Map<FactKey, RecordedFact> sorted = new TreeMap<>();
        facts.forEach(fact -> sorted.put(fact.fact().key(), fact));
        Map<About, List<RecordedFact>> byItem = new HashMap<>();
        sorted.forEach((key, fact) ->
                byItem.computeIfAbsent(
                                new About(key.kind(), key.item()), about -> new ArrayList<>(1))
                        .add(fact));
        byItem.replaceAll((about, some) -> List.copyOf(some));
        return new FactsInOrder(List.copyOf(sorted.values()), Map.copyOf(byItem));
    }

    List<RecordedFact> about(FactKind kind, String item) {
        return byItem.getOrDefault(new About(kind, item), List.of());
    }
}
