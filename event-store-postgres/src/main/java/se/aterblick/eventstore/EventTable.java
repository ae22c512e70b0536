package se.aterblick.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the stored events as Axon's entries, a page at a time, and keeps snapshots.
 *
 * <p>Within a Spring transaction it reads in that one.
 */
final class EventTable {

    /** Events of a page. */
    static final int PAGE = 1_000;

    private static final String COLUMNS =
            """
            SELECT position, plan_id, sequence, event_id, event_type, revision, recorded_at,
                aggregate_type, payload, metadata
            FROM event_store.event
            """;
    private static final String STREAM =
            COLUMNS + "WHERE plan_id = ? AND sequence >= ? ORDER BY sequence LIMIT " + PAGE;
    private static final String LOG = COLUMNS + BehindPosition.CONDITION;
    private static final String SNAPSHOTS =
            """
            SELECT plan_id, sequence, event_id, event_type, revision, recorded_at, aggregate_type,
                payload, metadata
            FROM event_store.snapshot WHERE plan_id = ? ORDER BY sequence DESC
            """;

    private final JdbcTemplate jdbc;

    EventTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The events of a plan from a sequence number on, each with its position. */
    List<TrackedDomainEventData<?>> stream(String planId, long first) {
        return jdbc.query(STREAM, EventTable::trackedEntry, planId, first);
    }

    List<TrackedEventData<?>> log(long after) {
        return jdbc.query(BehindPosition.of(LOG, after, PAGE), EventTable::trackedEntry);
    }

    Optional<Long> lastSequence(String planId) {
        return Optional.ofNullable(
                jdbc.queryForObject(
                        "SELECT max(sequence) FROM event_store.event WHERE plan_id = ?",
                        Long.class,
                        planId));
    }

    /** The position of the last event; 0 before the first. */
    long end() {
        return number("SELECT coalesce(max(position), 0) FROM event_store.event");
    }

    /** The position before the first event that was recorded at an instant or later. */
    long lastBefore(Instant instant) {
        return number(
                """
                SELECT coalesce(
                    (SELECT min(position) - 1 FROM event_store.event WHERE recorded_at >= ?),
                    (SELECT max(position) FROM event_store.event), 0)
                """,
                EncodedEvent.text(instant));
    }

    /** Snapshots of a plan, the newest first. */
    List<DomainEventData<?>> snapshots(String planId) {
        return jdbc.query(SNAPSHOTS, EventTable::entry, planId);
    }

    void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        jdbc.update(
                """
                INSERT INTO event_store.snapshot (plan_id, sequence, event_id, event_type, revision,
                    recorded_at, aggregate_type, payload, metadata)
                VALUES (?, ?, ?, ?, coalesce(?, ''), ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                snapshot.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                EncodedEvent.text(snapshot.getTimestamp()),
                snapshot.getType(),
                payload.getData(),
                snapshot.serializeMetaData(serializer, byte[].class).getData());
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }

    private static TrackedDomainEventData<?> trackedEntry(ResultSet row, int number)
            throws SQLException {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("position")), entry(row, number));
    }

    private static GenericDomainEventEntry<byte[]> entry(ResultSet row, int number)
            throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("plan_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getString("recorded_at"),
                row.getString("event_type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
