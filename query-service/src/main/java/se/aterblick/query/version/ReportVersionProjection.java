package se.aterblick.query.version;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;

/** Keeps the exact bytes of every submitted version. */
@Component
final class ReportVersionProjection implements Projection {

    private static final String INSERT =
            """
            INSERT INTO report_version (plan_id, period, version, document, content_hash,
                document_format, folded_to, submitted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcTemplate jdbc;

    ReportVersionProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("report_version");
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        for (FoldedEvent folded : batch) {
            if (folded.event().event() instanceof ReportSubmitted submitted) {
                jdbc.update(
                        INSERT,
                        folded.planId().value(),
                        submitted.period(),
                        submitted.version(),
                        submitted.document().getBytes(StandardCharsets.UTF_8),
                        submitted.contentHash(),
                        submitted.documentFormat(),
                        submitted.foldedTo(),
                        Timestamp.from(folded.event().provenance().knownAt()));
            }
        }
    }
}
