package se.aterblick.query.decision;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.event.Provenance;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.ProcedureFlags;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every approval under its meeting, with what followed it. */
@Component
final class DecisionProjection implements Projection {

    private static final String UPSERT =
            """
            INSERT INTO decision (plan_id, period, committee, meeting_date, paragraph,
                registry_number, version, content_hash, approved_at, actor, role, imported, points, basis,
                verification, notice, flags, approved_sequence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan_id, period) DO UPDATE SET verification = excluded.verification,
                notice = excluded.notice, flags = excluded.flags
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = PlanJson.mapper();

    DecisionProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("decision");
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        for (PlanChange change : PlanChange.of(batch)) {
            for (Period period : change.after().plan().periods()) {
                ReportLifecycle before = change.before().period(period.code()).lifecycle();
                ReportLifecycle after = change.after().period(period.code()).lifecycle();
                if (!before.equals(after)) {
                    write(change.after(), period.code(), after);
                }
            }
        }
    }

    private void write(PlanState state, String period, ReportLifecycle report) {
        Lifecycle lifecycle = Lifecycle.of(report);
        Lifecycle.Approval approval = lifecycle.approval();
        @Nullable Provenance approved = report.approved();
        if (approval == null || approved == null) {
            return;
        }
        jdbc.update(
                UPSERT,
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
