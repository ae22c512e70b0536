package se.aterblick.query.version;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Component;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** Keeps the exact bytes of every submitted version. */
@Component
final class ReportVersionProjection implements Projection {

    private static final Table REPORT_VERSION =
            Table.of(
                    "report_version",
                    3,
                    "plan_id",
                    "period",
                    "version",
                    "document",
                    "content_hash",
                    "document_format",
                    "document_template",
                    "folded_to",
                    "submitted_at");

    @Override
    public List<Table> tables() {
        return List.of(REPORT_VERSION);
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        for (FoldedEvent folded : batch) {
            if (folded.event().event() instanceof ReportSubmitted submitted) {
                rows.put(
                        REPORT_VERSION,
                        folded.planId().value(),
                        submitted.period(),
                        submitted.version(),
                        submitted.document().getBytes(StandardCharsets.UTF_8),
                        submitted.contentHash(),
                        submitted.documentFormat(),
                        submitted.documentTemplate(),
                        submitted.foldedTo(),
                        Timestamp.from(folded.event().provenance().knownAt()));
            }
        }
    }
}
