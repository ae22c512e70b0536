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
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventReader;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.state.PlanState;

/**
 * Makes the rows of projections of whole plans, several plans at a time: each plan's history is
 * read and folded once, for all of them, and only what stands at its end is written.
 */
final class PlanByPlan {

    private static final int MOST_THREADS = 4;

    private final EventLog log;
    private final EventReader reader = new EventReader();
    private final List<Projection> projections;
    private final Target target;

    PlanByPlan(EventLog log, List<Projection> projections, Target target) {
        this.log = log;
        this.projections = projections;
        this.target = target;
    }

    /** Where the rows go; called by several threads. */
    interface Target {

        /** Writes the rows of some plans and empties the buffer. */
        void write(CopyBuffer rows, List<PlanToFold> plans);
    }

    /**
     * Returns when all plans' rows are written.
     *
     * @param goesOn asked between plans
     * @throws RebuildStopped where it says no
     * @throws RebuildFailed at an event that the projection cannot take
     */
    void run(List<PlanToFold> plans, BooleanSupplier goesOn) {
        Queue<PlanToFold> left = new ConcurrentLinkedQueue<>(plans);
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

    private static void await(Future<?> worker, Queue<PlanToFold> left) {
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
    private void workOrEnd(Queue<PlanToFold> left, BooleanSupplier goesOn) {
        try {
            work(left, goesOn);
        } catch (RuntimeException | Error e) {
            left.clear();
            throw e;
        }
    }

    private void work(Queue<PlanToFold> left, BooleanSupplier goesOn) {
        PlanRows rows = new PlanRows();
        CopyBuffer buffer =
                new CopyBuffer(projections.stream().flatMap(p -> p.tables().stream()).toList());
        List<PlanToFold> plans = new ArrayList<>();
        for (PlanToFold plan = left.poll(); plan != null; plan = left.poll()) {
            if (!goesOn.getAsBoolean()) {
                throw new RebuildStopped();
            }
            make(plan, rows);
            buffer.add(rows);
            rows.clear();
            plans.add(plan);
            if (buffer.isFull()) {
                target.write(buffer, List.copyOf(plans));
                plans.clear();
            }
        }
        target.write(buffer, plans);
    }

    private void make(PlanToFold plan, PlanRows rows) {
        List<FoldedEvent> history = folded(plan);
        for (Projection projection : projections) {
            List<FoldedEvent> seen = history.subList(0, (int) plan.by(projection.processor()));
            if (!seen.isEmpty()) {
                make(projection, seen, rows);
            }
        }
    }

    private List<FoldedEvent> folded(PlanToFold plan) {
        List<FoldedEvent> folded = new ArrayList<>();
        PlanState state = PlanState.EMPTY;
        List<StoredEvent> stream = log.stream(plan.planId());
        for (StoredEvent stored : stream.subList(0, (int) plan.most())) {
            RecordedEvent event = reader.read(stored);
            PlanState after = state.evolve(event);
            folded.add(new FoldedEvent(stored.position(), state, event, after));
            state = after;
        }
        return folded;
    }

    private static void make(Projection projection, List<FoldedEvent> history, PlanRows rows) {
        try {
            projection.write(history, rows);
        } catch (RuntimeException e) {
            throw failure(projection, history, e);
        }
    }

    /** Once more one by one, so that the event at fault can be named. */
    private static RebuildFailed failure(
            Projection projection, List<FoldedEvent> history, RuntimeException failure) {
        PlanRows rows = new PlanRows();
        for (FoldedEvent folded : history) {
            try {
                projection.write(List.of(folded), rows);
            } catch (RuntimeException e) {
                return RebuildFailed.at(
                        projection, EventReference.to(folded.position(), folded.event()), e);
            }
        }
        FoldedEvent last = history.getLast();
        return RebuildFailed.at(
                projection, EventReference.to(last.position(), last.event()), failure);
    }
}
