package se.aterblick.query.axonserver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.StoredEvent;

/**
 * Follows the log in a thread of its own and notes where each event stands; of several instances
 * one at a time.
 */
final class PlaceWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceWriter.class);
    private static final int EVENTS_PER_TRANSACTION = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final PlaceRows rows;
    private final NewEvents newEvents;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private boolean failed;
    private @Nullable Thread thread;

    PlaceWriter(
            EventLog log,
            PlaceRows rows,
            NewEvents newEvents,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.rows = rows;
        this.newEvents = newEvents;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("event-places").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        @Nullable Thread working = thread;
        if (working != null) {
            try {
                working.interrupt();
                working.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the processors, which read what it writes. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        try {
            while (running) {
                long seen = newEvents.changes();
                if (!advance()) {
                    newEvents.await(seen, 1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Whether there may be more to do at once. */
    private boolean advance() {
        try {
            boolean more = Boolean.TRUE.equals(transaction.execute(status -> write()));
            failed = false;
            return more;
        } catch (RuntimeException e) {
            if (running && !failed) {
                LOG.warn("does not note where events stand, tries again: {}", e.getMessage());
                failed = true;
            }
            return false;
        }
    }

    private boolean write() {
        if (!rows.mayWrite()) {
            return false;
        }
        List<StoredEvent> events = log.after(rows.last(), EVENTS_PER_TRANSACTION);
        if (!events.isEmpty()) {
            rows.add(events);
        }
        return events.size() == EVENTS_PER_TRANSACTION;
    }
}
