package se.aterblick.eventstore;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes events into the table of events, with the rights of a role that may insert there. */
public final class PostgresLogTarget implements LogTarget {

    /** The one that every append takes. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7021811263401259627)";

    /** A command's events follow each other, so the next one's step is how many there are. */
    private static final String INSERT =
            """
            INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id,
                command_step, event_type, revision, recorded_at, aggregate_type, payload, metadata)
            SELECT ?, ?, ?, ?, ?, (SELECT count(*) FROM event_store.event
                    WHERE plan_id = ? AND command_id = ?), ?, ?, ?, 'operational-plan', ?, ?
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = PlanJson.mapper();

    public PostgresLogTarget(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public void append(List<StoredEvent> events) {
        transaction.executeWithoutResult(status -> {
            jdbc.query(LOCK, row -> {});
            @Nullable Long end =
                    jdbc.queryForObject(
                            "SELECT coalesce(max(position), 0) FROM event_store.event", Long.class);
            if (end == null || end + 1 != events.getFirst().position()) {
                throw new IllegalStateException("the log ends at " + end);
            }
            jdbc.batchUpdate(INSERT, events.stream().map(this::columns).toList());
        });
    }

    private Object[] columns(StoredEvent event) {
        @Nullable String commandId = json.readValue(event.metadata(), TEXTS).get("commandId");
        if (commandId == null) {
            throw new IllegalArgumentException(
                    "the event at position " + event.position() + " is of no command");
        }
        return new Object[] {
            event.position(),
            event.planId(),
            event.sequence(),
            event.eventId(),
            commandId,
            event.planId(),
            commandId,
            event.type(),
            event.revision(),
            event.recordedAt(),
            event.payload(),
            event.metadata()
        };
    }
}
