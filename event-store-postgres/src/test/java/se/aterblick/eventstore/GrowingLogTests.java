package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever has followed the log on one connection since it was short reads only what is new, also
 * where PostgreSQL knows nothing of how it has grown.
 */
class GrowingLogTests {

    private static final int READINGS = 20;
    private static final int EVENTS = 1_000;

    private final TestDatabase database = TestDatabase.create();
    private final EventStorageEngine writer = PostgresEventStorage.engine(database.command());
    private JdbcTemplate jdbc;
    private EventStorageEngine engine;
    private PostgresEventLog log;

    @BeforeEach
    void connectOnce() throws SQLException {
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(database.query().getConnection(), true);
        jdbc = new JdbcTemplate(one);
        engine = PostgresEventStorage.engine(one);
        log = new PostgresEventLog(one);
        new JdbcTemplate(database.owner())
                .execute("ALTER TABLE event_store.event SET (autovacuum_enabled = false)");
    }

    @Test
    void readsTheEndOfALogThatWasEmpty() {
        follow(0);
        writer.appendEvents(TestEvents.command("plan", 0, "c-0", EVENTS));
        assertThat(rowsReadToFollow(EVENTS - 10)).isZero();
    }

    @Test
    void readsTheEndOfALogThatWasShortWhenItWasLookedAtLast() {
        writer.appendEvents(TestEvents.command("plan", 0, "c-0", 10));
        new JdbcTemplate(database.owner()).execute("VACUUM ANALYZE event_store.event");
        follow(5);
        writer.appendEvents(TestEvents.command("plan", 10, "c-1", EVENTS));
        assertThat(rowsReadToFollow(EVENTS)).isZero();
    }

    /** Rows that were read one behind the other, without an index. */
    private long rowsReadToFollow(long position) {
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource()));
        Long rows =
                transaction.execute(status -> {
                    long before = rowsRead();
                    follow(position);
                    return rowsRead() - before;
                });
        return rows == null ? -1 : rows;
    }

    /** By this connection, not yet counted elsewhere. */
    private long rowsRead() {
        return jdbc.queryForList(
                        """
                        SELECT seq_tup_read FROM pg_stat_xact_user_tables
                        WHERE relid = 'event_store.event'::regclass
                        """,
                        Long.class)
                .getFirst();
    }

    private void follow(long position) {
        for (int reading = 0; reading < READINGS; reading++) {
            assertThat(engine.readEvents(new GlobalSequenceTrackingToken(position), false))
                    .hasSameSizeAs(log.after(position, EventTable.PAGE));
        }
    }
}
