package se.aterblick.query.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads submitted versions from the projection. */
@Component
public class ReportVersions {

    private final JdbcClient jdbc;

    ReportVersions(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    Optional<SubmittedReport> version(String planId, String period, int version) {
        return jdbc.sql(
                        """
                        SELECT version, document, content_hash, document_format, document_template, submitted_at
                        FROM follow_up.report_version
                        WHERE plan_id = ? AND period = ? AND version = ?
                        """)
                .params(planId, period, version)
                .query(ReportVersions::row)
                .optional();
    }

    /** The version the committee approved, with the hash its decision names. */
    public Optional<SubmittedReport> approved(String planId, String period) {
        return jdbc.sql(
                        """
                        SELECT v.version, v.document, d.content_hash, v.document_format, v.document_template, v.submitted_at
                        FROM follow_up.decision d JOIN follow_up.report_version v USING (plan_id, period, version)
                        WHERE plan_id = ? AND period = ?
                        """)
                .params(planId, period)
                .query(ReportVersions::row)
                .optional();
    }

    List<Integer> numbers(String planId, String period) {
        return jdbc.sql(
                        """
                        SELECT version FROM follow_up.report_version WHERE plan_id = ? AND period = ?
                        ORDER BY version
                        """)
                .params(planId, period)
                .query(Integer.class)
                .list();
    }

    private static SubmittedReport row(ResultSet row, int number) throws SQLException {
        return new SubmittedReport(
                row.getInt("version"),
                row.getBytes("document"),
                row.getString("content_hash"),
                row.getString("document_format"),
                row.getString("document_template"),
                row.getTimestamp("submitted_at").toInstant());
    }
}
