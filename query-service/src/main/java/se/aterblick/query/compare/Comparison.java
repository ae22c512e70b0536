package se.aterblick.query.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Indicator;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.InvestmentOutcome;
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
        comparison.definitions(
                "indicator", from.plan().indicators(), to.plan().indicators(), Indicator::key);
        comparison.definitions(
                "budget-line", from.plan().budgetLines(), to.plan().budgetLines(), BudgetLine::id);
        comparison.definition(
                "investment-frame",
                InvestmentOutcome.TOTAL,
                from.plan().investments(),
                to.plan().investments());
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

    private <T> void definitions(
            String kind, List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> a = byId(before, id);
        Map<String, T> b = byId(after, id);
        Set<String> ids = new TreeSet<>(a.keySet());
        ids.addAll(b.keySet());
        ids.forEach(each -> definition(kind, each, a.get(each), b.get(each)));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(id.apply(value), value));
        return map;
    }

    private void definition(
            String kind, String item, @Nullable Object before, @Nullable Object after) {
        List<Change.Field> fields = FieldDifferences.between(before, after);
        if (!fields.isEmpty()) {
            changes.add(
                    new Change(kind, item, null, null, type(before, after), fields, null, null));
        }
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
                        type(before, after),
                        fields,
                        Change.Report.of(shown.provenance()),
                        Change.Corrected.of(shown.correction())));
    }

    private static Change.Type type(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return Change.Type.ADDED;
        }
        return after == null ? Change.Type.REMOVED : Change.Type.CHANGED;
    }
}
