package se.aterblick.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;

/** Reads the audit trail of a plan, in the order of its stream. */
@Component
final class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    List<AuditEntry> list(AuditQuestion question, Limit limit, @Nullable Cursor cursor) {
        return jdbc.sql(
                        """
                        SELECT * FROM follow_up.audit_entry
                        WHERE plan_id = :plan AND sequence > :after
                          AND (CAST(:item AS text) IS NULL OR item = :item)
                          AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind OR event_type = :kind)
                          AND (CAST(:from AS timestamptz) IS NULL OR known_at >= :from)
                          AND (CAST(:until AS timestamptz) IS NULL OR known_at < :until)
                        ORDER BY sequence LIMIT :rows
                        """)
                .param("plan", question.planId())
                .param("after", cursor == null ? -1 : cursor.number(0))
                .param("item", question.item())
                .param("actor", question.actor())
                .param("kind", question.kind())
                .param("from", timestamp(question.from()))
                .param("until", timestamp(question.until()))
                .param("rows", limit.rowsToRead())
                .query(AuditTrail::row)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static AuditEntry row(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("revision"),
                row.getString("kind"),
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
                row.getString("corrects"),
                row.getString("reason"));
    }
}
