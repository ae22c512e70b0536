package se.aterblick.query.periodview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;

/** What the plan asks for and nobody has reported in a period. */
public record Unreported(List<Item> assignments, List<Item> indicators) {

    /** An assignment, activity or indicator of the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, @Nullable String number, String name) {}

    static Unreported of(PlanState state, String period) {
        Set<String> statuses = reported(state, period, FactKind.STATUS);
        Set<String> outcomes = reported(state, period, FactKind.OUTCOME);
        return new Unreported(
                state.plan().items().stream()
                        .filter(item -> !statuses.contains(item.id()))
                        .map(item -> new Item(item.id(), item.number(), item.title()))
                        .toList(),
                state.plan().indicators().stream()
                        .filter(indicator -> !outcomes.contains(indicator.key()))
                        .map(indicator -> new Item(indicator.key(), null, indicator.name()))
                        .toList());
    }

    private static Set<String> reported(PlanState state, String period, FactKind kind) {
        return state.period(period).facts().stream()
                .map(recorded -> recorded.fact().key())
                .filter(key -> key.kind() == kind)
                .map(key -> key.item())
                .collect(Collectors.toSet());
    }
}
