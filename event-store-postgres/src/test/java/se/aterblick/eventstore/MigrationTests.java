package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.RecordedEvent;

/** Events of the first schema, whose positions have gaps, are taken over as they are. */
class MigrationTests {

    private final TestDatabase database = TestDatabase.createEmpty();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());

    @BeforeEach
    void recordInTheFirstSchema() {
        Flyway.configure()
                .dataSource(database.owner())
                .schemas("event_store")
                .defaultSchema("event_store")
                .locations("classpath:db/eventstore")
                .target("1")
                .load()
                .migrate();
        insert(3, "one", 0, "adopt-plan");
        insert(4, "other", 0, "adopt-plan");
        insert(90, "one", 1, "batch");
        insert(95, "one", 2, "batch");
        insert(91, "other", 1, "batch");
        insert(1_000_000, "one", 3, "c-3");
    }

    @Test
    void numbersEventsAnewInTheirOrder() {
        migrate();

        assertThat(rows("plan_id || ' ' || sequence"))
                .containsExactly("one 0", "other 0", "one 1", "other 1", "one 2", "one 3");
        new StoredLog(database.query()).assertDense();
    }

    @Test
    void takesOverEveryByte() {
        List<Map<String, Object>> before = contents();

        migrate();

        assertThat(contents()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void readsWhichCommandAnEventIsFromItsMetadata() {
        migrate();

        assertThat(rows("command_id || ' ' || command_step"))
                .containsExactly(
                        "adopt-plan 0", "adopt-plan 0", "batch 0", "batch 0", "batch 1", "c-3 0");
    }

    @Test
    void isAppendedToWhereTheLogEnds() {
        migrate();
        EventStorageEngine engine = PostgresEventStorage.engine(database.command());

        engine.appendEvents(TestEvents.event("one", 4));

        assertThat(rows("position || ' ' || plan_id || ' ' || sequence")).endsWith("7 one 4");
        assertThat(
                        engine.readEvents("one")
                                .asStream()
                                .map(StoredEvents::recorded)
                                .map(RecordedEvent::sequence))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void givesTheServicesNoMoreThanTheyMayDo() {
        migrate();

        assertThatThrownBy(() ->
                        new JdbcTemplate(database.command())
                                .execute("DELETE FROM event_store.event"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.execute("DELETE FROM event_store.event"))
                .rootCause()
                .hasMessageContaining("stored events are never changed");
    }

    @Test
    void isUndoneWhereAnEventHasNoCommand() {
        owner.update("UPDATE event_store.event SET metadata = '{}' WHERE position = 91");

        assertThatThrownBy(this::migrate).hasMessageContaining("command_id");
        assertThat(rows("position || ''")).endsWith("1000000");
    }

    private void migrate() {
        EventStoreSchema.migrate(database.owner());
    }

    private void insert(long position, String plan, int sequence, String command) {
        owner.update(
                """
                INSERT INTO event_store.event (position, plan_id, sequence, event_id, event_type, revision,
                    recorded_at, aggregate_type, payload, metadata)
                OVERRIDING SYSTEM VALUE
                VALUES (?, ?, ?, ?, 'narrative.written', '1', '2024-01-02T08:00:00Z', 'operational-plan', ?, ?)
                """,
                position,
                plan,
                sequence,
                plan + sequence,
                PlanEventSerializer.create()
                        .serialize(TestEvents.event(plan, sequence).getPayload(), byte[].class)
                        .getData(),
                """
                {"requestHash":"h","actor":"p","commandId":"%s","knownAt":"2024-01-02T08:00:00Z","role":"ADMIN"}
                """
                        .formatted(command)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(String column) {
        return owner.queryForList(
                "SELECT " + column + " FROM event_store.event ORDER BY position", String.class);
    }

    private List<Map<String, Object>> contents() {
        return owner.queryForList(
                """
                SELECT plan_id, sequence, event_id, event_type, revision, recorded_at, aggregate_type,
                    payload, metadata
                FROM event_store.event ORDER BY event_id
                """);
    }
}
