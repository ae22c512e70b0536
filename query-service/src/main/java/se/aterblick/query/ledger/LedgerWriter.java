package se.aterblick.query.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the log in a thread of its own. It never goes back: where the log is not the one it has
 * followed so far, it waits, says so, and holds up nobody else.
 */
@Component
final class LedgerWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration AFTER_A_HALT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerStep step;
    private final LedgerRows rows;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Halt halt;
    private volatile boolean running;
    private @Nullable Thread thread;

    LedgerWriter(LedgerStep step, LedgerRows rows) {
        this.step = step;
        this.rows = rows;
    }

    /** Looks at once whether there is something to do. */
    void wake() {
        wake.release();
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
        wake();
        @Nullable Thread working = thread;
        if (working != null) {
            try {
                if (!working.join(PATIENCE)) {
                    // It waits for a database that is gone.
                    working.interrupt();
                }
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
                if (!advance()) {
                    Duration pause = halt == null ? BETWEEN_LOOKS : AFTER_A_HALT;
                    wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
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
