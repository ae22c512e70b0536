package se.aterblick.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes whoever waits for new events, in milliseconds, whichever process stored them.
 *
 * <p>It listens on one connection for all who wait. What it hears is a hint and may be lost with
 * that connection, so nobody should rely on it for longer than {@link #LONGEST_WAIT}: look, wait,
 * look again.
 */
public final class NewEvents implements AutoCloseable {

    /** How long to wait at most before looking again without having been told of anything. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(NewEvents.class);
    private static final Duration PAUSE_BEFORE_RECONNECTING = Duration.ofSeconds(1);

    /** A connection that is dead without having said so is noticed after this long. */
    private static final int PROBE_MILLIS = 10_000;

    private final DataSource dataSource;
    private final Thread listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;

    /** Keeps one connection of the data source until it is closed. */
    public NewEvents(DataSource dataSource) {
        this.dataSource = dataSource;
        this.listener = Thread.ofPlatform().daemon().name("new-events").start(this::listen);
    }

    /** To be asked before looking for events, and handed to {@link #await} if there were none. */
    public long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there may be events that were not there when {@link #changes} was asked, or so
     * long, or for {@link #LONGEST_WAIT}.
     */
    public void await(long seen, long most, TimeUnit unit) throws InterruptedException {
        long left = Math.min(unit.toNanos(most), LONGEST_WAIT.toNanos());
        lock.lock();
        try {
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        abort();
        listener.interrupt();
    }

    private void listen() {
        while (!closed) {
            try (Connection opened = dataSource.getConnection()) {
                connection = opened;
                follow(opened);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("does not hear of new events, looks for them: {}", e.getMessage());
                    pause();
                }
            } finally {
                connection = null;
            }
        }
    }

    private void follow(Connection opened) throws SQLException {
        PGConnection postgres = opened.unwrap(PGConnection.class);
        try (Statement statement = opened.createStatement()) {
            statement.execute("LISTEN " + Announcements.CHANNEL);
            // Whatever was stored while nobody listened.
            tellAll();
            while (!closed) {
                if (postgres.getNotifications(PROBE_MILLIS).length > 0) {
                    tellAll();
                } else {
                    statement.execute("SELECT 1");
                }
            }
        } finally {
            // It must not go back to the pool while it listens.
            abort();
        }
    }

    private void tellAll() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void abort() {
        @Nullable Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException alreadyBroken) {
                LOG.debug("listening connection was broken", alreadyBroken);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_RECONNECTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
