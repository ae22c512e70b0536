package se.aterblick.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Projection;

/**
 * Does the rebuilds that are asked for, one after the other, in a thread of its own. One that a
 * crash or a stop has cut short, of this instance or another, is begun again.
 */
@Component
final class RebuildWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    /** Connection exceptions, and those of a server that shuts down or starts. */
    private static final Pattern LOST = Pattern.compile("08...|57P0[1-3]");

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RebuildableProjections projections;
    private final Rebuilds rebuilds;
    private final RebuildRequests requests;
    private final RebuildLock lock;
    private final Rebuildings rebuildings;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;

    RebuildWorker(
            RebuildableProjections projections,
            Rebuilds rebuilds,
            RebuildRequests requests,
            RebuildLock lock,
            Rebuildings rebuildings) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.requests = requests;
        this.lock = lock;
        this.rebuildings = rebuildings;
    }

    /** Looks at once whether there is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        requests.atStart();
        running = true;
        thread = Thread.ofPlatform().name("rebuilds").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        @Nullable Thread working = thread;
        if (working != null) {
            try {
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

    /** Before the processors, which would otherwise hide that a projection is new. */
    @Override
    public int getPhase() {
        return -1;
    }

    private void work() {
        while (running) {
            try {
                rebuilds.unfinished().forEach(this::attempt);
                wake.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                LOG.warn("cannot look for rebuilds", e);
                pause();
            }
        }
    }

    private void attempt(Rebuild rebuild) {
        if (running) {
            projections
                    .named(rebuild.projection())
                    .ifPresent(projection -> attempt(rebuild, projection));
        }
    }

    private void attempt(Rebuild rebuild, Projection projection) {
        try {
            lock.ifFree(projection.name(), connection -> run(rebuild, projection, connection));
        } catch (SQLException e) {
            LOG.warn("cannot take the lock for rebuilding {}", projection.name(), e);
        }
    }

    private void run(Rebuild rebuild, Projection projection, Connection connection)
            throws SQLException {
        if (!rebuilds.isUnfinished(rebuild)) {
            return;
        }
        LOG.info("rebuilding {}", projection.name());
        try {
            Twins.Differences differences =
                    rebuildings.of(rebuild, projection, () -> running).run();
            LOG.info(
                    "rebuilt {}: {} rows removed, {} written",
                    projection.name(),
                    differences.removed(),
                    differences.written());
        } catch (RebuildStopped e) {
            LOG.info("rebuilding {} begins again with the next start", projection.name());
        } catch (RuntimeException e) {
            failed(rebuild, e, connection);
        }
    }

    /** A lost connection is nobody's fault: the rebuild stays unfinished, and is begun again. */
    private void failed(Rebuild rebuild, RuntimeException failure, Connection connection)
            throws SQLException {
        if (!isLost(failure) && connection.isValid((int) BETWEEN_LOOKS.toSeconds())) {
            LOG.error("rebuilding {} failed", rebuild.projection(), failure);
            rebuilds.failed(rebuild, RebuildFailed.reason(failure));
        } else {
            LOG.warn("rebuilding {} lost its connection", rebuild.projection(), failure);
        }
    }

    /** Whether it is about a connection, be it that of a helper. */
    private static boolean isLost(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && LOST.matcher(e.getSQLState() + "").matches()) {
                return true;
            }
        }
        return false;
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
