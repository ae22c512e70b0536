package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanEvent;
import se.aterblick.plan.Period;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;
import se.aterblick.reporting.Fact;
import se.aterblick.state.FactAddress;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.PlanId;

/**
 * Keeps one row for every fact as it stands now; where the plan changes, all rows of the plan, for
 * they show its names and targets.
 */
@Component
final class FigureProjection implements Projection {

    private static final List<Kept> ALL =
            FigureLists.ALL.stream().map(list -> new Kept(list, list.kept())).toList();

    /** A list and the table that holds it. */
    private record Kept(FactList<?> list, Table table) {}

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        Map<PlanId, Set<FactAddress>> reported = reported(batch);
        Map<Table, List<@Nullable Object[]>> byTable = new LinkedHashMap<>();
        for (PlanChange change : PlanChange.of(batch)) {
            PlanState after = change.after();
            for (RecordedFact fact :
                    concerned(change, reported.getOrDefault(change.planId(), Set.of()))) {
                for (Kept kept : ALL) {
                    kept.list()
                            .row(after.plan(), fact)
                            .ifPresent(row ->
                                    byTable.computeIfAbsent(kept.table(), t -> new ArrayList<>())
                                            .add(row));
                }
            }
        }
        byTable.forEach((table, all) -> all.forEach(row -> rows.put(table, row)));
    }

    @Override
    public Processor processor() {
        return Processor.FIGURES;
    }

    @Override
    public List<Table> tables() {
        return ALL.stream().map(Kept::table).toList();
    }

    private static Map<PlanId, Set<FactAddress>> reported(List<FoldedEvent> batch) {
        Map<PlanId, Set<FactAddress>> reported = new LinkedHashMap<>();
        for (FoldedEvent folded : batch) {
            fact(folded.event().event())
                    .ifPresent(fact ->
                            reported.computeIfAbsent(folded.planId(), p -> new LinkedHashSet<>())
                                    .add(FactAddress.of(fact)));
        }
        return reported;
    }

    private static Collection<RecordedFact> concerned(
            PlanChange change, Set<FactAddress> reported) {
        PlanState after = change.after();
        if (change.isAdoption() || !change.before().plan().equals(after.plan())) {
            return after.plan().periods().stream()
                    .map(Period::code)
                    .flatMap(period -> after.period(period).facts().stream())
                    .toList();
        }
        return reported.stream()
                .flatMap(address -> after.period(address.period()).fact(address.key()).stream())
                .toList();
    }

    private static Optional<Fact> fact(PlanEvent event) {
        if (event instanceof FactEvent reported) {
            return Optional.of(reported.fact());
        }
        return event instanceof FactCorrected corrected
                ? Optional.of(corrected.replacement())
                : Optional.empty();
    }
}
