package se.aterblick.query.audittrail;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.event.EventType;
import se.aterblick.event.Provenance;
import se.aterblick.event.SourceFile;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for every event: what stood before, what stands after, and where it comes from. */
@Component
final class AuditTrailProjection implements Projection {

    private static final String REPLACED_BY = "replaced_by";
    private static final Table AUDIT_ENTRY =
            Table.of(
                            "audit_entry",
                            2,
                            "plan_id",
                            "sequence",
                            "position",
                            "event_id",
                            "event_type",
                            "revision",
                            "kind",
                            "item",
                            "period",
                            "service_area",
                            "actor",
                            "role",
                            "recorded_at",
                            "known_at",
                            "imported",
                            "command_id",
                            "before",
                            "after",
                            "corrects",
                            "reason",
                            "plan_revision",
                            "file_hash",
                            "file_name")
                    .with(REPLACED_BY);

    private final JsonMapper json = PlanJson.mapper();

    @Override
    public Processor processor() {
        return Processor.AUDIT_TRAIL;
    }

    @Override
    public List<Table> tables() {
        return List.of(AUDIT_ENTRY);
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        batch.forEach(folded -> rows.put(AUDIT_ENTRY, row(folded)));
        batch.forEach(folded ->
                replaced(folded)
                        .ifPresent(key ->
                                rows.set(
                                        AUDIT_ENTRY, REPLACED_BY, folded.event().sequence(), key)));
    }

    private @Nullable Object[] row(FoldedEvent folded) {
        Provenance provenance = folded.event().provenance();
        EventType type = EventType.of(folded.event().event());
        @Nullable SourceFile file = folded.event().command().file();
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
            text(recorded.revision()),
            file == null ? null : file.contentHash(),
            file == null ? null : file.name()
        };
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    /** The key of the event whose fact this one's takes the place of, if it reports one. */
    private static Optional<List<?>> replaced(FoldedEvent folded) {
        return Recorded.fact(folded.event().event())
                .flatMap(fact -> folded.before().period(fact.period()).fact(fact.key()))
                .map(before -> List.of(folded.planId().value(), before.provenance().sequence()));
    }
}
