package se.aterblick.query.axonserver;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.axonserver.PlanPositions;
import se.aterblick.value.PlanId;

/** At which position of the log each event of each plan stands, as far as the log was followed. */
final class PlaceRows implements PlanPositions {

    /** The follower is usually milliseconds behind; only at its very first start it is not. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_021_811_263_401_259_629L;

    private final JdbcTemplate jdbc;

    PlaceRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public long[] of(PlanId planId, long first, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Long> places = read(planId, first, count);
        while (places.size() < count && System.nanoTime() < end) {
            pause();
            places = read(planId, first, count);
        }
        if (places.size() < count) {
            throw new EventStoreException(
                    "the log has not been followed to event %d of plan %s yet"
                            .formatted(first + count - 1, planId.value()));
        }
        return places.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> read(PlanId planId, long first, int count) {
        return jdbc.queryForList(
                """
                SELECT position FROM axon_server.event
                WHERE plan_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence
                """,
                Long.class,
                planId.value(),
                first,
                first + count);
    }

    /** Whether this transaction may write; no other may until it ends. */
    boolean mayWrite() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    /** The position up to which the log was followed. */
    long last() {
        @Nullable Long last =
                jdbc.queryForObject(
                        "SELECT coalesce(max(position), 0) FROM axon_server.event", Long.class);
        return last == null ? 0 : last;
    }

    void add(List<StoredEvent> events) {
        jdbc.batchUpdate(
                """
                INSERT INTO axon_server.event (position, plan_id, sequence, event_type)
                VALUES (?, ?, ?, ?)
                """,
                events.stream()
                        .map(event ->
                                new Object[] {
                                    event.position(), event.planId(), event.sequence(), event.type()
                                })
                        .toList());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while waiting for positions", e);
        }
    }
}
