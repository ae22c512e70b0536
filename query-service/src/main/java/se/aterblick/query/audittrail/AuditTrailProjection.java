package se.aterblick.query.audittrail;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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

    private static final JsonMapper JSON = PlanJson.mapper();
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
        Texts texts = new Texts();
        List<Recorded> all = new ArrayList<>();
        for (FoldedEvent folded : batch) {
            Recorded recorded = Recorded.of(folded.event().event(), folded.before());
            rows.put(AUDIT_ENTRY, row(folded, recorded, texts));
            all.add(recorded);
        }
        for (int i = 0; i < batch.size(); i++) {
            @Nullable Provenance replaced = all.get(i).replaced();
            if (replaced != null) {
                FoldedEvent by = batch.get(i);
                List<Object> key = List.of(by.planId().value(), replaced.sequence());
                rows.set(AUDIT_ENTRY, REPLACED_BY, by.event().sequence(), key);
            }
        }
    }

    private static @Nullable Object[] row(FoldedEvent folded, Recorded recorded, Texts texts) {
        Provenance provenance = folded.event().provenance();
        EventType type = EventType.of(folded.event().event());
        @Nullable SourceFile file = folded.event().command().file();
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
            recorded.before() == null ? null : texts.of(recorded.before()),
            texts.of(recorded.after()),
            recorded.corrects(),
            recorded.reason(),
            recorded.revision() == null ? null : texts.of(recorded.revision()),
            file == null ? null : file.contentHash(),
            file == null ? null : file.name()
        };
    }

    /** JSON of a batch: what one event puts in place is what a later one finds there. */
    private static final class Texts {

        private final IdentityHashMap<Object, String> known = new IdentityHashMap<>();

        String of(Object value) {
            return known.computeIfAbsent(value, JSON::writeValueAsString);
        }
    }
}
