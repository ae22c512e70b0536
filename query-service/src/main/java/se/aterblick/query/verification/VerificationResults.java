package se.aterblick.query.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what verifications of the whole record found, beside the ledger. */
@Component
final class VerificationResults {

    private static final TypeReference<List<Discrepancy>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = PlanJson.mapper();

    VerificationResults(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * @param due when the job that did it was due; absent where somebody asked for it
     */
    void keep(Verification verification, @Nullable Instant due) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.verification
                            (started_at, finished_at, requested_by, checkpoint, events, reports, sound,
                             findings, due_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Timestamp.from(verification.startedAt()))
                .param(Timestamp.from(verification.finishedAt()))
                .param(verification.requestedBy())
                .param(verification.checkpoint())
                .param(verification.events())
                .param(verification.reports())
                .param(verification.sound())
                .param(json.writeValueAsString(verification.findings()))
                .param(due == null ? null : Timestamp.from(due))
                .update();
    }

    /** Whether a job has verified what was due then. */
    boolean isThere(Instant due) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger.verification WHERE due_at = ?)")
                .params(Timestamp.from(due))
                .query(Boolean.class)
                .single();
    }

    /** The last verification of the whole record, by whichever instance. */
    Optional<Verification> latest() {
        return jdbc.sql("SELECT * FROM ledger.verification ORDER BY id DESC LIMIT 1")
                .query(this::row)
                .optional();
    }

    private Verification row(ResultSet row, int number) throws SQLException {
        return new Verification(
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                row.getString("requested_by"),
                row.getObject("checkpoint", Long.class),
                row.getLong("events"),
                row.getInt("reports"),
                row.getBoolean("sound"),
                json.readValue(row.getString("findings"), FINDINGS));
    }
}
