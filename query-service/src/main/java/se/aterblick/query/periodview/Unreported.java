package se.aterblick.query.periodview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;

/** The assignments, activities and indicators that are due in a period and not reported. */
public record Unreported(List<Item> assignments, List<Item> indicators) {

    /** An assignment, activity or indicator of the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, @Nullable String number, String name) {}

    static Unreported of(PlanState state, String period) {
        List<CompletenessEntry> unreported =
                state.plan().period(period).stream()
                        .flatMap(p -> Completeness.of(state, p).stream())
                        .filter(CompletenessEntry::isUnreported)
                        .toList();
        return new Unreported(
                items(unreported, FactKind.STATUS), items(unreported, FactKind.OUTCOME));
    }

    private static List<Item> items(List<CompletenessEntry> entries, FactKind kind) {
        return entries.stream()
                .map(CompletenessEntry::due)
                .filter(due -> due.kind() == kind)
                .map(due -> new Item(due.item(), due.number(), due.name()))
                .toList();
    }
}
