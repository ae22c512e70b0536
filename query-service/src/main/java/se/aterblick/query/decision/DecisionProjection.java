package se.aterblick.query.decision;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.event.ReportApproved;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every approval under its meeting. */
@Component
final class DecisionProjection implements Projection {

    private static final String INSERT =
            """
            INSERT INTO decision (plan_id, period, committee, meeting_date, paragraph,
                registry_number, version, content_hash, approved_at, actor, role, imported, points, basis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
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
        for (FoldedEvent folded : batch) {
            if (folded.event().event() instanceof ReportApproved approved) {
                jdbc.update(
                        INSERT,
                        folded.planId().value(),
                        approved.period(),
                        folded.after().plan().committee().id(),
                        approved.meetingDate(),
                        approved.paragraph(),
                        approved.registryNumber(),
                        approved.version(),
                        approved.contentHash(),
                        Timestamp.from(folded.event().provenance().knownAt()),
                        folded.event().provenance().actor(),
                        folded.event().provenance().role(),
                        folded.event().provenance().imported(),
                        json.writeValueAsString(approved.decisionPoints()),
                        json.writeValueAsString(approved.decisionBasis()));
            }
        }
    }
}
