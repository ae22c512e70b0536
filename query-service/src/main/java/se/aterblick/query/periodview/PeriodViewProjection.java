package se.aterblick.query.periodview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.document.ReportDocument;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the view of every period of every plan, document included, ready to be read. */
@Component
final class PeriodViewProjection implements Projection {

    private static final String UPSERT =
            """
            INSERT INTO period_view (plan_id, period, phase, legally_final_from, facts, document,
                content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan_id, period) DO UPDATE SET phase = excluded.phase,
                legally_final_from = excluded.legally_final_from, facts = excluded.facts,
                document = excluded.document, content_hash = excluded.content_hash
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = PlanJson.mapper();

    PeriodViewProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("period_view");
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                if (concerns(change, period.code())) {
                    write(change.after(), period.code());
                }
            }
        }
    }

    /** A document depends on the plan, its own period, and restatements of earlier periods. */
    private static boolean concerns(PlanChange change, String period) {
        PlanState before = change.before();
        PlanState after = change.after();
        return change.isAdoption()
                || before.period(period) != after.period(period)
                || before.restatements().size() != after.restatements().size()
                || before.revisions().size() != after.revisions().size()
                || !before.plan().equals(after.plan());
    }

    private void write(PlanState state, String period) {
        ReportLifecycle lifecycle = state.period(period).lifecycle();
        ReportDocument document = ReportDocument.of(state, period);
        jdbc.update(
                UPSERT,
                state.plan().planId().value(),
                period,
                lifecycle.phase(LocalDate.MIN).code(),
                lifecycle.isApproved() ? lifecycle.legallyFinalFrom().orElse(null) : null,
                json.writeValueAsString(PeriodFacts.of(state, period)),
                document.bytes(),
                document.hash().value());
    }
}
