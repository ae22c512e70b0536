package se.aterblick.query.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.plan.Period;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** Keeps one row for everything that is due in a period; whoever reads it lets the day pass. */
@Component
final class CompletenessProjection implements Projection {

    private static final Table COMPLETENESS =
            Table.of(
                    "completeness",
                    List.of("plan_id", "period", "kind", "item"),
                    CompletenessList.LIST.columns().stream().map(Column::sqlName).toList());

    @Override
    public Processor processor() {
        return Processor.COMPLETENESS;
    }

    @Override
    public List<Table> tables() {
        return List.of(COMPLETENESS);
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                if (concerns(change, period.code())) {
                    change(change, period, rows);
                }
            }
        }
    }

    private static boolean concerns(PlanChange change, String period) {
        return change.isAdoption()
                || change.before().period(period) != change.after().period(period)
                || change.before().revisions().size() != change.after().revisions().size();
    }

    /** Writes the rows that differ; most stay as they are when one thing is reported. */
    private static void change(PlanChange change, Period period, Rows rows) {
        Map<List<String>, CompletenessEntry> standing = new HashMap<>();
        if (!change.isAdoption()) {
            Completeness.of(change.before(), period)
                    .forEach(entry -> standing.put(key(entry), entry));
        }
        for (CompletenessEntry entry : Completeness.of(change.after(), period)) {
            if (!entry.equals(standing.remove(key(entry)))) {
                rows.put(COMPLETENESS, row(entry));
            }
        }
        standing.keySet().forEach(gone -> rows.remove(COMPLETENESS, gone));
    }

    private static List<String> key(CompletenessEntry entry) {
        return List.of(
                entry.plan().planId().value(),
                entry.period().code(),
                entry.due().kind().code(),
                entry.due().item());
    }

    private static @Nullable Object[] row(CompletenessEntry entry) {
        return CompletenessList.LIST.columns().stream()
                .map(column -> column.type().stored(column.value().of(entry)))
                .toArray();
    }
}
