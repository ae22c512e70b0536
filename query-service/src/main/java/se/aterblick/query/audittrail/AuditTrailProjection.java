package se.aterblick.query.audittrail;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.event.EventType;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.Provenance;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;
import se.aterblick.reporting.Fact;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for every event: what stood before, what stands after, and where it comes from. */
@Component
final class AuditTrailProjection implements Projection {

    private static final String INSERT =
            """
            INSERT INTO audit_entry (plan_id, sequence, position, event_id, event_type, revision,
                kind, item, period, service_area, actor, role, recorded_at, known_at, imported,
                command_id, before, after, corrects, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

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
    }

    private @Nullable Object[] row(FoldedEvent folded) {
        Provenance provenance = folded.event().provenance();
        EventType type = EventType.of(folded.event().event());
        Recorded recorded = Recorded.of(folded.event().event());
        Optional<Fact> fact = Optional.ofNullable(recorded.fact());
        Optional<FactCorrected> correction =
                folded.event().event() instanceof FactCorrected e
                        ? Optional.of(e)
                        : Optional.empty();
        return new @Nullable Object[] {
            folded.planId().value(),
            provenance.sequence(),
            folded.position(),
            provenance.eventId().value(),
            type.logicalName(),
            type.revision(),
            fact.map(f -> f.key().kind().code()).orElse(null),
            fact.map(f -> f.key().item()).orElse(null),
            recorded.period(),
            fact.map(Fact::serviceArea).orElse(null),
            provenance.actor(),
            provenance.role(),
            Timestamp.from(provenance.recordedAt()),
            Timestamp.from(provenance.knownAt()),
            provenance.imported(),
            folded.event().command().commandId(),
            fact.flatMap(f -> folded.before().period(f.period()).fact(f.key()))
                    .map(before -> json.writeValueAsString(before.fact()))
                    .orElse(null),
            json.writeValueAsString(recorded.content()),
            correction.map(e -> e.corrects().value()).orElse(null),
            correction.map(FactCorrected::reason).orElse(null)
        };
    }
}
