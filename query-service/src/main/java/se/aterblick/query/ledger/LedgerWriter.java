package se.aterblick.query.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.NewEvents;

/**
 * Follows the log in a thread of its own. It never goes back: where the log is not the one it has
 * followed so far, it waits, says so, and holds up nobody else.
 */
@Component
final class LedgerWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Events that come one by one go into one transaction together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerStep step;
    private final LedgerRows rows;
    private final NewEvents newEvents;
    private volatile @Nullable Halt halt;
    private volatile boolean running;
    private @Nullable Thread thread;

    LedgerWriter(LedgerStep step, LedgerRows rows, @Qualifier("newEvents") NewEvents newEvents) {
        this.step = step;
        this.rows = rows;
        this.newEvents = newEvents;
    }

    /** Why it does not go on, if it does not. */
    @Nullable Halt halt() {
        return halt;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("ledger").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        @Nullable Thread working = thread;
        if (working != null) {
            try {
                // Ends its waiting; a transaction that is under way is not cut short.
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

    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        try {
            while (running) {
                long seen = newEvents.changes();
                if (!advance()) {
                    newEvents.await(seen, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                    Thread.sleep(GATHERING);
                }
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private boolean advance() {
        try {
            LedgerStep.Progress progress = step.take();
            note(progress.halt(), null);
            return progress.more();
        } catch (RuntimeException e) {
            if (running) {
                note(Halt.failed(position(), e), e);
            }
            return false;
        }
    }

    private long position() {
        try {
            return rows.size() + 1;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private void note(@Nullable Halt found, @Nullable RuntimeException cause) {
        @Nullable Halt before = halt;
        halt = found;
        if (found != null && !Objects.equals(before, found)) {
            LOG.error("the ledger stands still: {}: {}", found.code(), found.detail(), cause);
        } else if (found == null && before != null) {
            LOG.info("the ledger goes on");
        }
    }
}
