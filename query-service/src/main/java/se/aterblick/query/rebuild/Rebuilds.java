package se.aterblick.query.rebuild;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Projection;

/** What was asked for and how far it has come; at most one rebuild of a projection runs. */
@Component
class Rebuilds {

    /** PostgreSQL keeps locks of this kind by two numbers; this one is ours. */
    private static final int ATTEMPTS = 0x0A7E_B003;

    private static final String SELECT =
            """
            SELECT *, extract(epoch FROM clock_timestamp() - started_at) AS seconds
            FROM follow_up.rebuild
            """;

    private final JdbcClient jdbc;

    Rebuilds(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * Asks for a rebuild; empty if one runs already. One that runs for an earlier revision begins
     * anew: its rows would be of both.
     */
    Optional<Rebuild> request(Projection projection, String requestedBy, long head) {
        return jdbc.sql(
                        """
                        INSERT INTO follow_up.rebuild (projection, revision, requested_by, head)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (projection) WHERE state = 'RUNNING' DO UPDATE
                            SET revision = excluded.revision, requested_by = excluded.requested_by,
                                run = NULL
                            WHERE rebuild.revision < excluded.revision
                        RETURNING *, 0 AS seconds
                        """)
                .params(projection.name(), projection.revision(), requestedBy, head)
                .query(Rebuild::row)
                .optional();
    }

    /** The rebuild of a projection that was asked for last. */
    Optional<Rebuild> latest(String projection) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE projection = ? ORDER BY id DESC LIMIT 1
                                """)
                .param(projection)
                .query(Rebuild::row)
                .optional();
    }

    /** The rebuild of each projection that was asked for last. */
    List<Rebuild> latest() {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE id IN (SELECT max(id) FROM follow_up.rebuild GROUP BY projection)
                                ORDER BY projection
                                """)
                .query(Rebuild::row)
                .list();
    }

    /** The rebuilds that are to be done, the one asked for first in front. */
    List<Rebuild> unfinished() {
        return jdbc.sql(SELECT + "WHERE state = 'RUNNING' ORDER BY id").query(Rebuild::row).list();
    }

    /** Whether a rebuild is still to be done. */
    boolean isUnfinished(Rebuild rebuild) {
        return unfinished().stream().anyMatch(other -> other.id() == rebuild.id());
    }

    /**
     * Whether a rebuild is still to be done, and for the same revision; if so, nobody can change
     * that in this transaction.
     */
    boolean isToBeDone(Rebuild rebuild) {
        return jdbc.sql(
                        """
                        SELECT id FROM follow_up.rebuild
                        WHERE id = ? AND state = 'RUNNING' AND revision = ? FOR UPDATE
                        """)
                .params(rebuild.id(), rebuild.revision())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Notes that it begins, for the first time or again, and waits until nobody writes for an
     * earlier attempt.
     */
    Begun begin(Rebuild rebuild, long head) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, ?)")
                .params(ATTEMPTS, (int) rebuild.id())
                .query(row -> {});
        return jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET starts = starts + 1,
                            started_at = clock_timestamp(), head = ? WHERE id = ?
                        RETURNING starts, coalesce(run, 0) AS run
                        """)
                .params(head, rebuild.id())
                .query((row, number) -> new Begun(row.getInt("starts"), row.getLong("run")))
                .single();
    }

    /**
     * An attempt.
     *
     * @param starts which one it is
     * @param run those it has begun together with before; 0 if it has not begun before
     */
    record Begun(int starts, long run) {}

    /** Notes where an attempt goes on, and which ones go on together. */
    void goOn(Rebuild rebuild, long run, long position) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET run = ?, position = ?, started_from = ? WHERE id = ?
                        """)
                .params(run, position, position, rebuild.id())
                .update();
    }

    /**
     * Lets the transaction write for an attempt, beside others.
     *
     * @throws RebuildStopped if another attempt has begun
     */
    void writeFor(long rebuild, int attempt) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(?, ?)")
                .params(ATTEMPTS, (int) rebuild)
                .query(row -> {});
        int latest =
                jdbc.sql("SELECT starts FROM follow_up.rebuild WHERE id = ?")
                        .param(rebuild)
                        .query(Integer.class)
                        .single();
        if (latest != attempt) {
            throw new RebuildStopped();
        }
    }

    /** Counts events that were folded, plan by plan. */
    void folded(Rebuild rebuild, long events) {
        jdbc.sql("UPDATE follow_up.rebuild SET position = position + ? WHERE id = ?")
                .params(events, rebuild.id())
                .update();
    }

    /** Notes how far in the log it has come; it never goes back. */
    void progress(Rebuild rebuild, long position, long head) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET position = greatest(position, ?), head = ? WHERE id = ?
                        """)
                .params(position, head, rebuild.id())
                .update();
    }

    /** Ends what runs of a projection's rebuilds without a result; false if none does. */
    boolean cancel(String projection) {
        return jdbc.sql(
                                """
                                UPDATE follow_up.rebuild SET state = 'CANCELLED',
                                    finished_at = clock_timestamp() WHERE projection = ? AND state = 'RUNNING'
                                """)
                        .param(projection)
                        .update()
                == 1;
    }

    void done(Rebuild rebuild, Differences differences) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET state = 'DONE', finished_at = clock_timestamp(),
                            rows_removed = ?, rows_written = ? WHERE id = ?
                        """)
                .params(differences.removed(), differences.written(), rebuild.id())
                .update();
    }

    void failed(Rebuild rebuild, String reason) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET state = 'FAILED', finished_at = clock_timestamp(),
                            reason = ? WHERE id = ?
                        """)
                .params(reason, rebuild.id())
                .update();
    }
}
