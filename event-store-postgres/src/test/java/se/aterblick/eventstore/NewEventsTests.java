package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever waits for new events is woken when there are some, and now and then if nobody says so.
 */
class NewEventsTests {

    private static final Duration SOON = Duration.ofMillis(500);

    private final TestDatabase database = TestDatabase.create();
    private final EventStorageEngine engine = PostgresEventStorage.engine(database.command());
    private NewEvents newEvents;
    private int events;

    @BeforeEach
    void listen() throws InterruptedException {
        newEvents = new NewEvents(database.query());
        awaitListening();
    }

    @AfterEach
    void close() {
        newEvents.close();
    }

    @Test
    void wakesWhenSomebodyAppends() throws InterruptedException {
        assertWakes();
    }

    private void assertWakes() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            long seen = newEvents.changes();
            append();
            assertThat(waited(seen)).isLessThan(SOON);
            Thread.sleep(10);
        }
    }

    @Test
    void doesNotSleepThroughWhatCameBeforeItWaited() throws InterruptedException {
        long seen = newEvents.changes();
        append();
        Thread.sleep(200);

        assertThat(waited(seen)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void looksAgainThoughNobodySaysAnything() throws InterruptedException {
        Thread.sleep(50);

        assertThat(waited(newEvents.changes()))
                .isBetween(
                        NewEvents.LONGEST_WAIT.minusMillis(10),
                        NewEvents.LONGEST_WAIT.plusMillis(500));
    }

    @Test
    void listensAgainAfterItsConnectionBroke() throws InterruptedException {
        long before = newEvents.changes();
        int killed = killListeners();
        assertThat(killed).isEqualTo(1);
        awaitMoreThan(before);

        assertWakes();
    }

    @Test
    void givesItsConnectionUpWhenItIsClosed() throws InterruptedException {
        newEvents.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (listeners() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }

        assertThat(listeners()).isZero();
    }

    private void append() {
        engine.appendEvents(TestEvents.event("one", events++));
    }

    private Duration waited(long seen) throws InterruptedException {
        long begin = System.nanoTime();
        newEvents.await(seen, 10, TimeUnit.SECONDS);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The first change is that it listens now. */
    private void awaitListening() throws InterruptedException {
        awaitMoreThan(0);
    }

    private void awaitMoreThan(long changes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (newEvents.changes() <= changes && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(newEvents.changes()).isGreaterThan(changes);
    }

    private int killListeners() {
        return count("SELECT count(pg_terminate_backend(pid))");
    }

    private int listeners() {
        return count("SELECT count(*)");
    }

    /**
     * Without itself and those that have counted before, whose connections may still be closing.
     */
    private int count(String select) {
        Integer count =
                new JdbcTemplate(database.query())
                        .queryForObject(
                                select
                                        + " FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND usename = 'aterblick_query' AND query NOT LIKE 'SELECT count%'",
                                Integer.class);
        return count == null ? 0 : count;
    }
}
