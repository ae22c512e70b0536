package se.aterblick.query.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * The differences between two states of a plan that concern one period: definitions first, then
 * facts in the order of their keys.
 */
final class Comparison {

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    static List<Change> between(PlanState from, PlanState to, String period) {
        Comparison comparison = new Comparison();
        for (Definitions definitions : Definitions.values()) {
            comparison.changes.addAll(definitions.between(from, to));
        }
        Map<FactKey, RecordedFact> before = facts(from, period);
        Map<FactKey, RecordedFact> after = facts(to, period);
        Set<FactKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> comparison.fact(key, before.get(key), after.get(key)));
        return List.copyOf(comparison.changes);
    }

    private static Map<FactKey, RecordedFact> facts(PlanState state, String period) {
        return state.period(period).facts().stream()
                .collect(Collectors.toMap(f -> f.fact().key(), Function.identity()));
    }

    private void fact(FactKey key, @Nullable RecordedFact before, @Nullable RecordedFact after) {
        RecordedFact shown = after == null ? before : after;
        List<Change.Field> fields =
                FieldDifferences.between(
                        before == null ? null : before.fact(), after == null ? null : after.fact());
        if (shown == null || fields.isEmpty()) {
            return;
        }
        changes.add(
                new Change(
                        key.kind().code(),
                        key.item(),
                        key.serviceArea(),
                        key.basis(),
                        Change.Type.of(before, after),
                        fields,
                        Change.Report.of(shown.provenance()),
                        Change.Corrected.of(shown.correction()),
                        List.of()));
    }
}
