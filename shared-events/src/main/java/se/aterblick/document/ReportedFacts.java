package se.aterblick.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import se.aterblick.plan.Named;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PeriodState;
import se.aterblick.state.RecordedFact;

/**
 * The facts of one period by kind; the whole administration first, then its areas as the plan lists
 * them.
 */
final class ReportedFacts {

    private final Map<FactKind, List<RecordedFact>> facts;
    private final PeriodState period;
    private final ToIntFunction<RecordedFact> area;

    ReportedFacts(PlanContent plan, PeriodState period) {
        List<String> areas = plan.serviceAreas().stream().map(Named::id).toList();
        this.period = period;
        this.area = recorded -> areas.indexOf(recorded.fact().serviceArea());
        this.facts =
                period.facts().stream()
                        .sorted(Comparator.comparingInt(area))
                        .collect(Collectors.groupingBy(recorded -> recorded.fact().key().kind()));
    }

    List<RecordedFact> all(FactKind kind) {
        return facts.getOrDefault(kind, List.of());
    }

    List<RecordedFact> about(FactKind kind, String item) {
        return period.facts(kind, item).stream().sorted(Comparator.comparingInt(area)).toList();
    }
}
