package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is appended is read as it was, in one order; what does not continue a stream is refused. */
class AppendTests {

    private static final AppendMeters METERS = new AppendMeters(new SimpleMeterRegistry());

    private final TestDatabase database = TestDatabase.create();
    private final EventStorageEngine engine = PostgresEventStorage.engine(database.command());
    private final StoredLog log = new StoredLog(database.query());

    @Test
    void readsStreamsAndTheLogAcrossPages() {
        List<DomainEventMessage<?>> one = TestEvents.command("one", 0, "c-1", 1_500);
        engine.appendEvents(one);
        engine.appendEvents(TestEvents.event("other", 0));
        engine.appendEvents(TestEvents.command("one", 1_500, "c-2", 700));

        assertThat(engine.readEvents("one").asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(2_200)
                .startsWith(0L, 1L)
                .endsWith(2_199L);
        assertThat(engine.readEvents("one", 1_499).asStream()).hasSize(701);
        assertThat(engine.readEvents("nobody's").asStream()).isEmpty();
        assertThat(positions(new GlobalSequenceTrackingToken(2_000)))
                .hasSize(201)
                .startsWith(2_001L)
                .endsWith(2_201L);
        assertThat(positions(null)).hasSize(2_201);
        assertThat(engine.lastSequenceNumberFor("one")).contains(2_199L);
        assertThat(engine.lastSequenceNumberFor("nobody's")).isEmpty();
    }

    @Test
    void knowsWhereTheLogBeginsEndsAndWasAtATime() {
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        Instant noon = Instant.parse("2024-05-01T12:00:00Z");
        engine.appendEvents(TestEvents.event("one", 0, "c-0", noon));
        engine.appendEvents(TestEvents.event("one", 1, "c-1", noon.plusSeconds(60)));

        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(engine.createTokenAt(noon.plusSeconds(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(engine.createTokenAt(noon.plusSeconds(61)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void storesTimesInMillisecondsAndMetadataAsCanonicalJson() {
        Instant time = Instant.parse("2026-11-22T10:00:00.120999Z");
        engine.appendEvents(TestEvents.event("one", 0, "c-0", time));

        Map<String, Object> row =
                new JdbcTemplate(database.query())
                        .queryForMap("SELECT recorded_at, metadata FROM event_store.event");

        assertThat(row.get("recorded_at")).isEqualTo("2026-11-22T10:00:00.120Z");
        assertThat(new String((byte[]) row.get("metadata"), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"actor\":\"person-1\",\"commandId\":\"c-0\","
                                + "\"knownAt\":\"2026-11-22T10:00:00.120Z\","
                                + "\"requestHash\":\"of c-0\",\"role\":\"CONTROLLER\"}");
        assertThat(engine.readEvents("one").next().getTimestamp())
                .isEqualTo("2026-11-22T10:00:00.120Z");
    }

    @Test
    void refusesWhatDoesNotContinueItsStream() {
        engine.appendEvents(TestEvents.event("one", 0));

        assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        engine.appendEvents(TestEvents.event("one", 1));
        assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() ->
                        engine.appendEvents(
                                List.of(TestEvents.event("one", 2), TestEvents.event("one", 4))))
                .as("a gap within")
                .isInstanceOf(IllegalArgumentException.class);

        log.assertDense();
        assertThat(log.positions()).hasSize(2);
    }

    @Test
    void takesACommandOnceThoughItsStreamWentOn() {
        engine.appendEvents(TestEvents.command("one", 0, "sent twice", 3));
        engine.appendEvents(TestEvents.event("one", 3));

        assertThatThrownBy(() -> engine.appendEvents(TestEvents.command("one", 4, "sent twice", 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatCode(() -> engine.appendEvents(TestEvents.command("other", 0, "sent twice", 1)))
                .doesNotThrowAnyException();
        log.assertDense();
    }

    @Test
    void storesWhatSeveralCommandsRecordTogetherOrNotAtAll() {
        List<DomainEventMessage<?>> together = new ArrayList<>();
        together.addAll(TestEvents.command("one", 0, "first", 2));
        together.addAll(TestEvents.command("one", 2, "second", 2));
        engine.appendEvents(together);
        List<DomainEventMessage<?>> late = new ArrayList<>();
        late.addAll(TestEvents.command("one", 3, "third", 1));
        late.addAll(TestEvents.command("one", 4, "fourth", 1));

        assertThatThrownBy(() -> engine.appendEvents(late))
                .isInstanceOf(ConcurrencyException.class);

        log.assertDense();
        assertThat(log.positions()).hasSize(4);
        assertThat(
                        new JdbcTemplate(database.owner())
                                .queryForList(
                                        "SELECT command_id || ' ' || command_step FROM event_store.event ORDER BY position",
                                        String.class))
                .containsExactly("first 0", "first 1", "second 0", "second 1");
    }

    @Test
    void isNotStoredTwiceByWhoDidNotHearTheAnswer() throws Exception {
        List<Append> batch = new ArrayList<>();
        batch.add(append(TestEvents.event("one", 0)));
        batch.add(append(TestEvents.event("other", 0)));
        AppendFunction function = new AppendFunction(database.command(), Duration.ZERO, METERS);
        assertThat(function.append(batch).isEmpty()).isTrue();
        engine.appendEvents(TestEvents.event("other", 1));
        batch.add(append(TestEvents.event("third", 0)));
        batch.add(append(TestEvents.event("other", 1)));

        assertThat(function.append(batch).stream()).containsExactly(3);

        log.assertDense();
        assertThat(log.positions()).hasSize(4);
    }

    @Test
    void commitsTheNeighbourOfWhatCannotBeStored() throws Exception {
        DomainEventMessage<?> unstorable =
                TestEvents.event("zero\u0000byte", 0, "c-0", Instant.now());

        assertThatThrownBy(() -> engine.appendEvents(unstorable)).hasMessageContaining("0x00");
        assertThat(log.positions()).isEmpty();

        List<Append> batch = List.of(append(unstorable), append(TestEvents.event("neighbour", 0)));
        new GroupCommit(
                        new AppendFunction(database.command(), Duration.ZERO, METERS),
                        METERS,
                        () -> {})
                .commit(batch)
                .run();
        assertThat(batch.get(0).state()).isEqualTo(Append.State.FAILED);
        assertThat(batch.get(1).state()).isEqualTo(Append.State.STORED);
        assertThat(log.positions()).containsExactly(1L);
    }

    /** A connection plans once, when the planner knows the table as a small one. */
    @Test
    void readsAFewRowsForAnAppendHoweverLongTheLogIs() throws Exception {
        engine.appendEvents(TestEvents.event("one", 0));
        new JdbcTemplate(database.owner()).execute("ANALYZE event_store.event");
        long before;
        try (HikariDataSource pool = AppendingProcess.pool(database.url())) {
            pool.setMaximumPoolSize(1);
            EventStorageEngine planned = PostgresEventStorage.engine(pool);
            planned.appendEvents(TestEvents.event("one", 1));
            engine.appendEvents(TestEvents.command("long", 0, "c-1", 5_000));
            before = rowsRead();
            for (int i = 0; i < 50; i++) {
                planned.appendEvents(TestEvents.event("long", 5_000 + i));
            }
        }

        assertThat(rowsRead() - before).isBetween(1L, 50 * 20L);
    }

    /** Of all tables and indexes of events, so far as the server has counted. */
    private long rowsRead() throws InterruptedException {
        // Sessions report what they did when they end.
        Thread.sleep(300);
        Long rows =
                new JdbcTemplate(database.owner())
                        .queryForObject(
                                """
                                SELECT seq_tup_read + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes
                                    WHERE relname = 'event' AND schemaname = 'event_store')
                                FROM pg_stat_user_tables WHERE relname = 'event' AND schemaname = 'event_store'
                                """,
                                Long.class);
        return rows == null ? -1 : rows;
    }

    @Test
    void keepsSnapshotsApart() {
        engine.appendEvents(TestEvents.event("one", 0));
        assertThat(engine.readSnapshot("one")).isEmpty();

        engine.storeSnapshot(TestEvents.event("one", 0));
        engine.appendEvents(TestEvents.event("one", 1));
        engine.storeSnapshot(TestEvents.event("one", 1));

        assertThat(engine.readSnapshot("one").orElseThrow().getSequenceNumber()).isEqualTo(1);
        assertThat(log.positions()).hasSize(2);
    }

    private static Append append(DomainEventMessage<?> event) {
        return Append.of(List.of(event), PlanEventSerializer.create());
    }

    private List<Long> positions(GlobalSequenceTrackingToken after) {
        return engine.readEvents(after, false)
                .map(TrackedEventMessage::trackingToken)
                .map(token -> token.position().orElseThrow())
                .toList();
    }
}
