package se.aterblick.query.rebuild;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for and how far it has come; at most one rebuild of a projection runs. */
@Component
class Rebuilds {

    /** PostgreSQL keeps locks of this kind by two numbers; this one is ours. */
    private static final int ATTEMPTS = 0x0A7E_B003;

    private final JdbcClient jdbc;

    Rebuilds(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Asks for a rebuild; empty if one runs already. */
    Optional<Rebuild> request(String projection, String requestedBy, long head) {
        return jdbc.sql(
                        """
                        INSERT INTO follow_up.rebuild (projection, requested_by, head) VALUES (?, ?, ?)
                        ON CONFLICT (projection) WHERE state = 'RUNNING' DO NOTHING RETURNING *
                        """)
                .params(projection, requestedBy, head)
                .query(Rebuild::row)
                .optional();
    }

    /** The rebuild of a projection that was asked for last. */
    Optional<Rebuild> latest(String projection) {
        return jdbc.sql(
                        """
                        SELECT * FROM follow_up.rebuild WHERE projection = ? ORDER BY id DESC LIMIT 1
                        """)
                .param(projection)
                .query(Rebuild::row)
                .optional();
    }

    /** The rebuild of each projection that was asked for last. */
    List<Rebuild> latest() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (projection) * FROM follow_up.rebuild
                        ORDER BY projection, id DESC
                        """)
                .query(Rebuild::row)
                .list();
    }

    /** The rebuilds that are to be done, the one asked for first in front. */
    List<Rebuild> unfinished() {
        return jdbc.sql("SELECT * FROM follow_up.rebuild WHERE state = 'RUNNING' ORDER BY id")
                .query(Rebuild::row)
                .list();
    }

    /** Whether a rebuild is still to be done. */
    boolean isUnfinished(Rebuild rebuild) {
        return unfinished().stream().anyMatch(other -> other.id() == rebuild.id());
    }

    /**
     * Notes that it begins, for the first time or again, and waits until nobody writes for an
     * earlier attempt.
     *
     * @return which attempt this is
     */
    int begin(Rebuild rebuild, long head) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, ?)")
                .params(ATTEMPTS, (int) rebuild.id())
                .query(row -> {});
        return jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET starts = starts + 1,
                            started_at = clock_timestamp(), position = 0, head = ? WHERE id = ?
                        RETURNING starts
                        """)
                .params(head, rebuild.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Lets the transaction write for an attempt, beside others.
     *
     * @throws RebuildStopped if another attempt has begun
     */
    void writeFor(Rebuild rebuild, int attempt) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(?, ?)")
                .params(ATTEMPTS, (int) rebuild.id())
                .query(row -> {});
        int latest =
                jdbc.sql("SELECT starts FROM follow_up.rebuild WHERE id = ?")
                        .param(rebuild.id())
                        .query(Integer.class)
                        .single();
        if (latest != attempt) {
            throw new RebuildStopped();
        }
    }

    /** Notes how far it has come; of those who tell at the same time, the furthest counts. */
    void progress(Rebuild rebuild, long position, long head) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild SET position = greatest(position, ?), head = ? WHERE id = ?
                        """)
                .params(position, head, rebuild.id())
                .update();
    }

    void done(Rebuild rebuild, Twins.Differences differences) {
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

    /** Notes that a projection is known; whether it is so for the first time. */
    boolean isNew(String projection) {
        return jdbc.sql(
                                """
                                INSERT INTO follow_up.built_projection (projection) VALUES (?)
                                ON CONFLICT DO NOTHING
                                """)
                        .param(projection)
                        .update()
                == 1;
    }
}
