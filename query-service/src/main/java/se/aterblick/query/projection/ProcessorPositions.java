package se.aterblick.query.projection;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.StoredEvent;

/**
 * Where the processors stand in the log of all events; the same from whichever instance one asks.
 */
@Component
public class ProcessorPositions {

    private static final int PAGE = 500;

    /**
     * Positions are dense and in the order of the commits: what is behind a token is all there is.
     */
    private static final String SEGMENTS =
            """
            WITH stored AS (
                SELECT segment, owner, convert_from(token, 'UTF8')::jsonb AS content
                FROM follow_up.processor_segment WHERE processor = ?)
            SELECT segment, owner, coalesce((CASE WHEN content -> 'tokenAtReset' IS NULL THEN content
                ELSE content -> 'currentToken' END ->> 'globalIndex')::bigint, 0) AS position
            FROM stored ORDER BY segment
            """;

    private final JdbcClient jdbc;
    private final EventLog log;

    ProcessorPositions(@Qualifier("queryJdbc") JdbcTemplate jdbc, EventLog log) {
        this.jdbc = JdbcClient.create(jdbc);
        this.log = log;
    }

    /** The position up to which a processor has seen every event; 0 before the first. */
    public long of(Processor processor) {
        return seen(processor).all();
    }

    /** What a processor has seen. */
    public Seen seen(Processor processor) {
        return Seen.of(segments(processor));
    }

    /** The segments of a processor, in their order; none before it has begun. */
    List<SegmentState> segments(Processor processor) {
        return jdbc.sql(SEGMENTS)
                .param(processor.code())
                .query((row, number) ->
                        new SegmentState(
                                row.getInt("segment"),
                                row.getLong("position"),
                                row.getString("owner")))
                .list();
    }

    /** How many stored events a processor has not seen yet. */
    public long lag(Processor processor) {
        return Math.max(0, log.end() - of(processor));
    }

    /** The position of the last event there is; 0 before the first. */
    public long head() {
        return log.end();
    }

    /** The first event of a segment's plans that the segment has not seen yet. */
    Optional<EventReference> next(Processor processor, int segment) {
        long after = seen(processor).positions().get(segment);
        List<StoredEvent> page = log.after(after, PAGE);
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                if (Segments.of(event.planId()) == segment) {
                    return Optional.of(
                            new EventReference(
                                    event.planId(),
                                    event.sequence(),
                                    event.position(),
                                    event.eventId(),
                                    event.type()));
                }
            }
            page = log.after(page.getLast().position(), PAGE);
        }
        return Optional.empty();
    }
}
