package se.aterblick.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
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

    private final Source source;
    private final Thread listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;
    private volatile boolean closed;

    /** Who tells of new events. */
    public interface Source {

        /**
         * Listens until the connection breaks or is closed.
         *
         * @param news to be run when listening begins, for what was stored before, and whenever
         *     something may have been stored
         * @throws Exception if it cannot listen any longer
         */
        void listen(Runnable news) throws Exception;

        /** Ends listening, from another thread. */
        void stop();
    }

    /** Keeps one connection of the data source until it is closed. */
    public NewEvents(DataSource dataSource) {
        this(new NotifiedEvents(dataSource));
    }

    /** Hears of what a source tells, until it is closed. */
    public NewEvents(Source source) {
        this.source = source;
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
        source.stop();
        listener.interrupt();
    }

    private void listen() {
        while (!closed) {
            try {
                source.listen(this::tellAll);
            } catch (Exception e) {
                if (!closed) {
                    LOG.warn("does not hear of new events, looks for them: {}", e.getMessage());
                    pause();
                }
            }
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_RECONNECTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
