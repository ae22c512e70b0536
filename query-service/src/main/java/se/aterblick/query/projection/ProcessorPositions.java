package se.aterblick.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the processors stand in the log of all events; the same from whichever instance one asks.
 */
@Component
public class ProcessorPositions {

    /**
     * Positions are dense and in the order of the commits: what is behind a token is all there is.
     */
    private static final String SEEN =
            """
            WITH stored AS (
                SELECT convert_from(token, 'UTF8')::jsonb AS content FROM follow_up.token
                WHERE processor = :processor AND segment = 0 AND token IS NOT NULL),
            token AS (
                SELECT CASE WHEN content -> 'tokenAtReset' IS NULL THEN content
                    ELSE content -> 'currentToken' END AS content FROM stored),
            seen AS (SELECT coalesce(max((content ->> 'globalIndex')::bigint), 0) AS position FROM token)
            """;

    private static final String POSITION = SEEN + "SELECT position FROM seen";

    private static final String LAG =
            SEEN
                    + """
                    SELECT count(*) FROM event_store.event
                    WHERE position > (SELECT position FROM seen)
                    """;

    private static final String NEXT =
            SEEN
                    + """
                    SELECT plan_id, sequence, position, event_id, event_type FROM event_store.event
                    WHERE position > (SELECT position FROM seen) ORDER BY position LIMIT 1
                    """;

    private final JdbcClient jdbc;

    ProcessorPositions(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** The position of the last event a processor has seen; 0 before the first. */
    public long of(Processor processor) {
        return number(POSITION, processor);
    }

    /** How many stored events a processor has not seen yet. */
    public long lag(Processor processor) {
        return number(LAG, processor);
    }

    /** The position of the last event there is; 0 before the first. */
    public long head() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM event_store.event")
                .query(Long.class)
                .single();
    }

    /** The first event that a processor has not seen yet. */
    Optional<EventReference> next(Processor processor) {
        return jdbc.sql(NEXT)
                .param("processor", processor.code())
                .query(ProcessorPositions::reference)
                .optional();
    }

    private long number(String question, Processor processor) {
        return jdbc.sql(question).param("processor", processor.code()).query(Long.class).single();
    }

    private static EventReference reference(ResultSet row, int number) throws SQLException {
        return new EventReference(
                row.getString("plan_id"),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_type"));
    }
}
