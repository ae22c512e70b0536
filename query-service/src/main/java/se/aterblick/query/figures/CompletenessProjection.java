package se.aterblick.query.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.plan.Period;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;

/** Keeps one row for everything that is due in a period; whoever reads it lets the day pass. */
@Component
final class CompletenessProjection implements Projection {

    private static final String TABLE = "completeness";
    private static final String DELETE =
            "DELETE FROM " + TABLE + " WHERE plan_id = ? AND period = ?";

    private final JdbcTemplate jdbc;

    CompletenessProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Processor processor() {
        return Processor.COMPLETENESS;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                if (concerns(change, period.code())) {
                    write(change, period);
                }
            }
        }
    }

    private static boolean concerns(PlanChange change, String period) {
        return change.isAdoption()
                || change.before().period(period) != change.after().period(period)
                || change.before().revisions().size() != change.after().revisions().size();
    }

    private void write(PlanChange change, Period period) {
        jdbc.update(DELETE, change.planId().value(), period.code());
        Relation rows =
                Relation.made(CompletenessList.LIST, Completeness.of(change.after(), period));
        jdbc.update(insert(rows), rows.parameters().toArray());
    }

    private static String insert(Relation rows) {
        String columns =
                CompletenessList.LIST.columns().stream()
                        .map(Column<CompletenessEntry>::sqlName)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO "
                + TABLE
                + " ("
                + columns
                + ") SELECT "
                + columns
                + " FROM "
                + rows.sql();
    }
}
