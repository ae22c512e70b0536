package se.aterblick.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.event.EventType;
import se.aterblick.event.SourceFile;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.compare.Change;
import se.aterblick.query.compare.FieldDifferences;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.reporting.FactKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail of a plan, in the order of its stream. */
@Component
final class AuditTrail {

    private static final TypeReference<List<PartOf>> VERSIONS = new TypeReference<>() {};
    private static final Set<String> FACTS =
            Arrays.stream(FactKind.values()).map(FactKind::code).collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final JsonMapper json = PlanJson.mapper();

    AuditTrail(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    List<AuditEntry> list(AuditQuestion question, Limit limit, @Nullable Cursor cursor) {
        return jdbc.sql(
                        """
                        SELECT e.*, (
                            SELECT json_agg(json_build_object(
                                'period', s.period,
                                'version', s.after::jsonb -> 'version',
                                'approved', EXISTS (
                                    SELECT FROM follow_up.audit_entry a
                                    WHERE a.plan_id = s.plan_id AND a.period = s.period
                                      AND a.event_type = 'report.approved'
                                      AND a.after::jsonb -> 'version' = s.after::jsonb -> 'version'
                                )) ORDER BY s.sequence)
                            FROM follow_up.audit_entry s
                            WHERE s.plan_id = e.plan_id AND s.period = e.period
                              AND s.event_type = 'report.submitted'
                              AND (s.after::jsonb ->> 'foldedTo')::bigint >= e.sequence
                              AND (e.replaced_by IS NULL
                                OR (s.after::jsonb ->> 'foldedTo')::bigint < e.replaced_by)
                        )::text AS versions
                        FROM follow_up.audit_entry e
                        WHERE plan_id = :plan AND sequence > :after
                          AND (CAST(:item AS text) IS NULL OR item = :item)
                          AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                          AND (CAST(:role AS text) IS NULL OR role = :role)
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind OR event_type = :kind)
                          AND (CAST(:from AS timestamptz) IS NULL OR known_at >= :from)
                          AND (CAST(:until AS timestamptz) IS NULL OR known_at < :until)
                          AND (CAST(:imported AS boolean) IS NULL OR imported = :imported)
                          AND (CAST(:period AS text) IS NULL OR period = :period)
                          AND (CAST(:area AS text) IS NULL OR service_area = :area)
                          AND (CAST(:correction AS boolean) IS NULL
                            OR (corrects IS NOT NULL) = :correction)
                        ORDER BY sequence LIMIT :rows
                        """)
                .param("plan", question.planId())
                .param("after", cursor == null ? -1 : cursor.number(0))
                .param("item", question.item())
                .param("actor", question.actor())
                .param("role", question.role() == null ? null : question.role().name())
                .param("kind", question.kind())
                .param("from", timestamp(question.from()))
                .param("until", timestamp(question.until()))
                .param("imported", question.imported())
                .param("period", question.period())
                .param("area", question.serviceArea())
                .param("correction", question.correction())
                .param("rows", limit.rowsToRead())
                .query(this::row)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private AuditEntry row(ResultSet row, int number) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new AuditEntry(
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("revision"),
                kind,
                row.getString("item"),
                row.getString("period"),
                row.getString("service_area"),
                row.getString("actor"),
                row.getString("role"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("known_at").toInstant(),
                row.getBoolean("imported"),
                row.getString("command_id"),
                row.getString("before"),
                row.getString("after"),
                changes(row),
                kind == null || !FACTS.contains(kind) ? null : versions(row.getString("versions")),
                row.getString("corrects"),
                row.getString("reason"),
                file(row),
                row.getString("plan_revision"));
    }

    private static @Nullable SourceFile file(ResultSet row) throws SQLException {
        @Nullable String hash = row.getString("file_hash");
        return hash == null ? null : new SourceFile(hash, row.getString("file_name"));
    }

    private List<Change.Field> changes(ResultSet row) throws SQLException {
        if (row.getString("event_type").equals(EventType.PLAN_ADOPTED.logicalName())) {
            return List.of();
        }
        @Nullable String before = row.getString("before");
        List<Change.Field> fields =
                FieldDifferences.between(
                        before == null ? null : json.readTree(before),
                        json.readTree(row.getString("after")));
        // What a later record of a step leaves blank stays as it was; a fact stands as a whole.
        return row.getString("kind") == null
                ? fields.stream().filter(field -> field.after() != null).toList()
                : fields;
    }

    private List<PartOf> versions(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, VERSIONS);
    }
}
