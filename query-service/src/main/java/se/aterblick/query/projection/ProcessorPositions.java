package se.aterblick.query.projection;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;

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

    private final JdbcClient jdbc;
    private final EventLog log;

    ProcessorPositions(@Qualifier("queryJdbc") JdbcTemplate jdbc, EventLog log) {
        this.jdbc = JdbcClient.create(jdbc);
        this.log = log;
    }

    /** The position of the last event a processor has seen; 0 before the first. */
    public long of(Processor processor) {
        return jdbc.sql(POSITION).param("processor", processor.code()).query(Long.class).single();
    }

    /** How many stored events a processor has not seen yet. */
    public long lag(Processor processor) {
        return Math.max(0, log.end() - of(processor));
    }

    /** The position of the last event there is; 0 before the first. */
    public long head() {
        return log.end();
    }

    /** The first event that a processor has not seen yet. */
    Optional<EventReference> next(Processor processor) {
        return log.after(of(processor), 1).stream()
                .map(event ->
                        new EventReference(
                                event.planId(),
                                event.sequence(),
                                event.position(),
                                event.eventId(),
                                event.type()))
                .findFirst();
    }
}
