package se.aterblick.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.UnreachableDatabase;

/**
 * Does the rebuilds that are asked for in a thread of its own, those that wait at the same time
 * together. What a crash or a stop has cut short, of this instance or another, goes on later.
 */
@Component
final class RebuildWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
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
        // What was replaced just before a crash.
        rebuildings.cleanUp(List.of());
        while (running) {
            try {
                List<Part> parts = unfinished();
                if (!parts.isEmpty()) {
                    attempt(parts);
                }
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

    /** All that are to be done, together: a plan's history is then read and folded once. */
    private void attempt(List<Part> parts) {
        try {
            lock.ofThoseFree(
                    Rebuilding.names(parts),
                    (connection, free) ->
                            run(
                                    parts.stream()
                                            .filter(part -> free.contains(part.projection().name()))
                                            .filter(part -> rebuilds.isUnfinished(part.rebuild()))
                                            .toList(),
                                    connection));
        } catch (SQLException e) {
            LOG.warn("cannot take the locks for rebuilding {}", Rebuilding.names(parts), e);
        }
    }

    /** What is to be done and can be done by this version of the service. */
    private List<Part> unfinished() {
        return rebuilds.unfinished().stream()
                .flatMap(rebuild ->
                        projections.named(rebuild.projection()).stream()
                                .filter(projection -> rebuild.revision() <= projection.revision())
                                .map(projection -> new Part(rebuild, projection)))
                .toList();
    }

    private void run(List<Part> parts, Connection connection) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        List<String> names = Rebuilding.names(parts);
        LOG.info("rebuilding {}", names);
        try {
            rebuildings.of(parts, new GoesOn(parts)).run();
        } catch (RebuildStopped e) {
            LOG.info("rebuilding {} was stopped", names);
        } catch (RuntimeException e) {
            failed(parts, e, connection);
        }
        if (connection.isValid((int) BETWEEN_LOOKS.toSeconds())) {
            rebuildings.cleanUp(
                    parts.stream().filter(part -> !rebuilds.isUnfinished(part.rebuild())).toList());
        }
    }

    /** While the service runs and not all are cancelled; the database is asked now and then. */
    private final class GoesOn implements BooleanSupplier {

        private final List<Part> parts;
        private volatile long askedAt = System.nanoTime();

        GoesOn(List<Part> parts) {
            this.parts = parts;
        }

        @Override
        public boolean getAsBoolean() {
            long now = System.nanoTime();
            if (running && now - askedAt > BETWEEN_QUESTIONS.toNanos()) {
                askedAt = now;
                return parts.stream().anyMatch(part -> rebuilds.isUnfinished(part.rebuild()));
            }
            return running;
        }
    }

    /**
     * A lost connection is nobody's fault: the rebuilds stay unfinished, and go on later. So do the
     * others if one projection is at fault.
     */
    private void failed(List<Part> parts, RuntimeException failure, Connection connection)
            throws SQLException {
        List<String> names = Rebuilding.names(parts);
        if (UnreachableDatabase.isCauseOf(failure)
                || !connection.isValid((int) BETWEEN_LOOKS.toSeconds())) {
            LOG.warn("rebuilding {} lost its connection", names, failure);
            return;
        }
        LOG.error("rebuilding {} failed", names, failure);
        for (Part part : parts) {
            if (!(failure instanceof RebuildFailed one)
                    || one.projection().equals(part.projection().name())) {
                rebuilds.failed(part.rebuild(), RebuildFailed.reason(failure));
                wake();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
