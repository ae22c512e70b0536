package se.aterblick.query.periodview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.aterblick.document.ReportDocument;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PeriodState;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the view of every period of every plan, document included, ready to be read. */
@Component
final class PeriodViewProjection implements Projection {

    private static final Table PERIOD_VIEW =
            Table.of(
                    "period_view",
                    2,
                    "plan_id",
                    "period",
                    "phase",
                    "legally_final_from",
                    "facts",
                    "document",
                    "content_hash");

    private final JsonMapper json = PlanJson.mapper();

    @Override
    public List<Table> tables() {
        return List.of(PERIOD_VIEW);
    }

    /** Documents in {@code aterblick-report/3} are the second. */
    @Override
    public int revision() {
        return 2;
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                if (concerns(change, period)) {
                    put(change.after(), period.code(), rows);
                }
            }
        }
    }

    /**
     * A document depends on the plan, its own period, and restatements and outcomes of earlier
     * periods.
     */
    private static boolean concerns(PlanChange change, Period period) {
        PlanState before = change.before();
        PlanState after = change.after();
        return change.isAdoption()
                || before.period(period.code()) != after.period(period.code())
                || before.restatements().size() != after.restatements().size()
                || before.revisions().size() != after.revisions().size()
                || !before.plan().equals(after.plan())
                || after.plan().periods().stream()
                        .filter(earlier -> earlier.to().isBefore(period.to()))
                        .anyMatch(earlier ->
                                cameOutOtherwise(
                                        before.period(earlier.code()),
                                        after.period(earlier.code())));
    }

    /** By other outcomes, or by a submission, which says what target they are held against. */
    private static boolean cameOutOtherwise(PeriodState before, PeriodState after) {
        return before != after
                && (!outcomes(before).equals(outcomes(after))
                        || before.lifecycle().versions().size()
                                != after.lifecycle().versions().size());
    }

    private static List<RecordedFact> outcomes(PeriodState period) {
        return period.facts().stream()
                .filter(recorded -> recorded.fact() instanceof Outcome)
                .toList();
    }

    private void put(PlanState state, String period, Rows rows) {
        ReportLifecycle lifecycle = state.period(period).lifecycle();
        ReportDocument document = ReportDocument.of(state, period);
        rows.put(
                PERIOD_VIEW,
                state.plan().planId().value(),
                period,
                lifecycle.phase(LocalDate.MIN).code(),
                lifecycle.isApproved() ? lifecycle.legallyFinalFrom().orElse(null) : null,
                json.writeValueAsString(PeriodFacts.of(state, period)),
                document.bytes(),
                document.hash().value());
    }
}
