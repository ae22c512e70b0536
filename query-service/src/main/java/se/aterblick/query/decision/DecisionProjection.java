package se.aterblick.query.decision;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.event.Provenance;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.ProcedureFlags;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every approval under its meeting, with what followed it. */
@Component
final class DecisionProjection implements Projection {

    private static final Table DECISION =
            Table.of(
                    "decision",
                    2,
                    "plan_id",
                    "period",
                    "committee",
                    "meeting_date",
                    "paragraph",
                    "registry_number",
                    "version",
                    "content_hash",
                    "approved_at",
                    "actor",
                    "role",
                    "imported",
                    "points",
                    "basis",
                    "verification",
                    "notice",
                    "flags",
                    "approved_sequence");

    private final JsonMapper json = PlanJson.mapper();

    @Override
    public List<Table> tables() {
        return List.of(DECISION);
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                ReportLifecycle before = change.before().period(period.code()).lifecycle();
                ReportLifecycle after = change.after().period(period.code()).lifecycle();
                if (!before.equals(after)) {
                    put(change.after(), period.code(), after, rows);
                }
            }
        }
    }

    private void put(PlanState state, String period, ReportLifecycle report, Rows rows) {
        Lifecycle lifecycle = Lifecycle.of(report);
        Lifecycle.Approval approval = lifecycle.approval();
        @Nullable Provenance approved = report.approved();
        if (approval == null || approved == null) {
            return;
        }
        rows.put(
                DECISION,
                state.plan().planId().value(),
                period,
                state.plan().committee().id(),
                approval.meetingDate(),
                approval.paragraph(),
                approval.registryNumber(),
                approval.version(),
                approval.contentHash(),
                Timestamp.from(approval.approvedAt()),
                approval.approvedBy().actor(),
                approval.approvedBy().role(),
                approval.approvedBy().imported(),
                json.writeValueAsString(approval.decisionPoints()),
                json.writeValueAsString(approval.decisionBasis()),
                text(lifecycle.minutesVerification()),
                text(lifecycle.publicNotice()),
                json.writeValueAsString(ProcedureFlags.of(report, state.plan().zone())),
                approved.sequence());
    }

    private @Nullable String text(@Nullable Object step) {
        return step == null ? null : json.writeValueAsString(step);
    }
}
