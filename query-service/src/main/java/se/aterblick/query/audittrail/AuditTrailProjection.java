package se.aterblick.query.audittrail;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.event.EventType;
import se.aterblick.event.Provenance;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for every event: what stood before, what stands after, and where it comes from. */
@Component
final class AuditTrailProjection implements Projection {

    private static final String INSERT =
            """
            INSERT INTO audit_entry (plan_id, sequence, position, event_id, event_type, revision,
                kind, item, period, service_area, actor, role, recorded_at, known_at, imported,
                command_id, before, after, corrects, reason, plan_revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan_id, sequence) DO UPDATE SET before = excluded.before,
                plan_revision = excluded.plan_revision
            """;

    private static final String REPLACE =
            "UPDATE audit_entry SET replaced_by = ? WHERE plan_id = ? AND sequence = ?";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = PlanJson.mapper();

    AuditTrailProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Processor processor() {
        return Processor.AUDIT_TRAIL;
    }

    @Override
    public List<String> tables() {
        return List.of("audit_entry");
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        jdbc.batchUpdate(INSERT, batch.stream().map(this::row).toList());
        jdbc.batchUpdate(REPLACE, batch.stream().flatMap(AuditTrailProjection::replaced).toList());
    }

    private @Nullable Object[] row(FoldedEvent folded) {
        Provenance provenance = folded.event().provenance();
        EventType type = EventType.of(folded.event().event());
        Recorded recorded = Recorded.of(folded.event().event(), folded.before());
        return new @Nullable Object[] {
            folded.planId().value(),
            provenance.sequence(),
            folded.position(),
            provenance.eventId().value(),
            type.logicalName(),
            type.revision(),
            recorded.kind(),
            recorded.item(),
            recorded.period(),
            recorded.serviceArea(),
            provenance.actor(),
            provenance.role(),
            Timestamp.from(provenance.recordedAt()),
            Timestamp.from(provenance.knownAt()),
            provenance.imported(),
            folded.event().command().commandId(),
            text(recorded.before()),
            json.writeValueAsString(recorded.after()),
            recorded.corrects(),
            recorded.reason(),
            text(recorded.revision())
        };
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    /** The event whose fact this one's takes the place of, if it reports one. */
    private static Stream<Object[]> replaced(FoldedEvent folded) {
        return Recorded.fact(folded.event().event())
                .flatMap(fact -> folded.before().period(fact.period()).fact(fact.key()))
                .map(before ->
                        new Object[] {
                            folded.event().sequence(),
                            folded.planId().value(),
                            before.provenance().sequence()
                        })
                .stream();
    }
}
