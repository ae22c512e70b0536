package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventReader;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Reached.PlanReached;
import se.aterblick.state.PlanState;

/**
 * Makes a projection's rows of whole plans, several plans at a time: each plan's history is read
 * and folded once, and only what stands at its end is written.
 */
final class PlanByPlan {

    private static final int MOST_THREADS = 4;

    private final EventLog log;
    private final EventReader reader = new EventReader();
    private final Projection projection;
    private final Target target;

    PlanByPlan(EventLog log, Projection projection, Target target) {
        this.log = log;
        this.projection = projection;
        this.target = target;
    }

    /** Where the rows go; called by several threads. */
    interface Target {

        /** Writes rows and empties the buffer, after so many more events. */
        void write(CopyBuffer rows, long events);
    }

    /**
     * Returns when all plans' rows are written.
     *
     * @param goesOn asked between plans
     * @throws RebuildStopped where it says no
     * @throws RebuildFailed at an event that the projection cannot take
     */
    void run(List<PlanReached> plans, BooleanSupplier goesOn) {
        Queue<PlanReached> left = new ConcurrentLinkedQueue<>(plans);
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        try (ExecutorService executor =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("rebuild-", 0).daemon().factory())) {
            List<Future<?>> workers =
                    IntStream.range(0, threads)
                            .<Future<?>>mapToObj(
                                    i -> executor.submit(() -> workOrEnd(left, goesOn)))
                            .toList();
            for (Future<?> worker : workers) {
                await(worker, left);
            }
        }
    }

    private static void await(Future<?> worker, Queue<PlanReached> left) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            left.clear();
            Thread.currentThread().interrupt();
            throw new RebuildStopped();
        }
    }

    /** Whoever fails leaves nothing to do for the others. */
    private void workOrEnd(Queue<PlanReached> left, BooleanSupplier goesOn) {
        try {
            work(left, goesOn);
        } catch (RuntimeException | Error e) {
            left.clear();
            throw e;
        }
    }

    private void work(Queue<PlanReached> left, BooleanSupplier goesOn) {
        PlanRows rows = new PlanRows();
        CopyBuffer buffer = new CopyBuffer(projection.tables());
        long events = 0;
        for (PlanReached plan = left.poll(); plan != null; plan = left.poll()) {
            if (!goesOn.getAsBoolean()) {
                throw new RebuildStopped();
            }
            make(folded(plan), rows);
            buffer.add(rows);
            rows.clear();
            events += plan.events();
            if (buffer.isFull()) {
                target.write(buffer, events);
                events = 0;
            }
        }
        target.write(buffer, events);
    }

    private List<FoldedEvent> folded(PlanReached plan) {
        List<FoldedEvent> folded = new ArrayList<>();
        PlanState state = PlanState.EMPTY;
        try (Stream<StoredEvent> stream = log.streamFrom(plan.planId(), 0)) {
            for (StoredEvent stored :
                    (Iterable<StoredEvent>) stream.limit(plan.events())::iterator) {
                RecordedEvent event = reader.read(stored);
                PlanState after = state.evolve(event);
                folded.add(new FoldedEvent(stored.position(), state, event, after));
                state = after;
            }
        }
        return folded;
    }

    private void make(List<FoldedEvent> history, PlanRows rows) {
        try {
            projection.write(history, rows);
        } catch (RuntimeException e) {
            throw failure(history, e);
        }
    }

    /** Once more one by one, so that the event at fault can be named. */
    private RebuildFailed failure(List<FoldedEvent> history, RuntimeException failure) {
        PlanRows rows = new PlanRows();
        for (FoldedEvent folded : history) {
            try {
                projection.write(List.of(folded), rows);
            } catch (RuntimeException e) {
                return RebuildFailed.at(EventReference.to(folded.position(), folded.event()), e);
            }
        }
        FoldedEvent last = history.getLast();
        return RebuildFailed.at(EventReference.to(last.position(), last.event()), failure);
    }
}
