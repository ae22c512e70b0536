package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A writer is held open before its commit, while another commits an event whose time is long past.
 *
 * <p>How long is {@code -Daterblick.test.hold-seconds} (1).
 */
class LateWriterTests {

    private static final Duration HOLD =
            Duration.ofSeconds(Integer.getInteger("aterblick.test.hold-seconds", 1));

    private final List<String> delivered = new ArrayList<>();
    private final Instant longAgo = Instant.now().minusSeconds(7_200);
    private TrackingToken token;

    @Test
    void deliversEveryEventOnceAndInOrder() throws Exception {
        TestDatabase database = TestDatabase.create();
        EventStorageEngine engine = PostgresEventStorage.engine(database.command());
        DomainEventMessage<?> held = TestEvents.event("held", 0);
        DomainEventMessage<?> other = TestEvents.event("other", 0, "c-0", longAgo);

        try (Connection connection = database.command().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(AppendFunction.call(connection, List.of(append(held))).isEmpty()).isTrue();
            CompletableFuture<Void> appended =
                    CompletableFuture.runAsync(() -> engine.appendEvents(other));
            follow(engine, HOLD);
            assertThat(appended).isNotDone();
            connection.commit();
            appended.join();
        }
        follow(engine, Duration.ofMillis(100));

        assertThat(delivered).containsExactly(held.getIdentifier(), other.getIdentifier());
        new StoredLog(database.query()).assertDense();
    }

    /** Why there is an engine of our own. */
    @Test
    void axonsOwnEngineNeverDeliversTheEventThatWasHeld() throws Exception {
        TestDatabase database = firstSchema();
        EventStorageEngine engine = stock(database);
        DomainEventMessage<?> held = TestEvents.event("held", 0);
        DomainEventMessage<?> other = TestEvents.event("other", 0, "c-0", longAgo);

        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            stock(connection).appendEvents(held);
            engine.appendEvents(other);
            follow(engine, HOLD);
            connection.commit();
        }
        follow(engine, HOLD);

        assertThat(delivered).containsExactly(other.getIdentifier());
    }

    private static Append append(DomainEventMessage<?> event) {
        return Append.of(List.of(event), PlanEventSerializer.create());
    }

    private void follow(EventStorageEngine engine, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        do {
            try (Stream<? extends TrackedEventMessage<?>> log = engine.readEvents(token, false)) {
                log.forEach(event -> {
                    delivered.add(event.getIdentifier());
                    token = event.trackingToken();
                });
            }
            Thread.sleep(20);
        } while (System.nanoTime() < end);
    }

    private static TestDatabase firstSchema() {
        TestDatabase database = TestDatabase.createEmpty();
        Flyway.configure()
                .dataSource(database.owner())
                .schemas("event_store")
                .defaultSchema("event_store")
                .locations("classpath:db/eventstore")
                .target("1")
                .load()
                .migrate();
        return database;
    }

    private static EventStorageEngine stock(TestDatabase database) {
        return stock(new DataSourceConnectionProvider(database.owner()));
    }

    private static EventStorageEngine stock(Connection connection) {
        return stock(() -> new SingleConnectionDataSource(connection, true).getConnection());
    }

    private static EventStorageEngine stock(ConnectionProvider connections) {
        PlanEventSerializer serializer = PlanEventSerializer.create();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(
                        EventSchema.builder()
                                .eventTable("event_store.event")
                                .snapshotTable("event_store.snapshot")
                                .globalIndexColumn("position")
                                .aggregateIdentifierColumn("plan_id")
                                .sequenceNumberColumn("sequence")
                                .eventIdentifierColumn("event_id")
                                .payloadTypeColumn("event_type")
                                .payloadRevisionColumn("revision")
                                .timestampColumn("recorded_at")
                                .typeColumn("aggregate_type")
                                .payloadColumn("payload")
                                .metaDataColumn("metadata")
                                .build())
                .build();
    }
}
