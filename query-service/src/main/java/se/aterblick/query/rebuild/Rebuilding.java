package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.event.RecordedEvent;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanFold;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.ProjectionLocks;

/**
 * One run of a rebuild: folds the whole log into twins of the projection's tables while the
 * processor goes on and everybody reads the old rows; then, with writers held up for a moment, the
 * twins are brought to exactly where the processor stands and their rows are put in place.
 */
final class Rebuilding {

    private static final int EVENTS_PER_TRANSACTION = 1_000;

    /** So many may be left for the moment in which writers are held up. */
    private static final int FEW_EVENTS = 100;

    /** The database work of all runs. */
    record Tools(
            TransactionTemplate transactions,
            Rebuilds rebuilds,
            ProcessorPositions positions,
            ProjectionLocks locks,
            RebuildMeters meters) {}

    private final Tools tools;
    private final Rebuild rebuild;
    private final Projection projection;
    private final Twins twins;
    private final LogReader log;
    private final PlanFold fold;
    private final BooleanSupplier goesOn;

    /**
     * @param goesOn asked between transactions; where it says no, the run ends with {@link
     *     RebuildStopped}
     */
    Rebuilding(
            Tools tools,
            Rebuild rebuild,
            Projection projection,
            Twins twins,
            LogReader log,
            PlanFold fold,
            BooleanSupplier goesOn) {
        this.tools = tools;
        this.rebuild = rebuild;
        this.projection = projection;
        this.twins = twins;
        this.log = log;
        this.fold = fold;
        this.goesOn = goesOn;
    }

    Twins.Differences run() {
        inTransaction(this::begin);
        long reached = target();
        foldTo(reached);
        for (long target = target(); target - reached > FEW_EVENTS; target = target()) {
            foldTo(target);
            reached = target;
        }
        inTransaction(twins::measure);
        return tools.transactions().execute(status -> putInPlace());
    }

    private void begin() {
        twins.create();
        tools.rebuilds().begin(rebuild, target());
    }

    /** Where the processor stands: never further, or it would meet its own future. */
    private long target() {
        return tools.positions().of(projection.processor());
    }

    private void foldTo(long target) {
        int most = EVENTS_PER_TRANSACTION;
        boolean more = true;
        while (more) {
            if (!goesOn.getAsBoolean()) {
                throw new RebuildStopped();
            }
            int events = most;
            try {
                more =
                        Boolean.TRUE.equals(
                                tools.transactions().execute(s -> batch(target, events)));
            } catch (RebuildFailed e) {
                if (events == 1) {
                    throw e;
                }
                // One by one up to the event at fault, so that it can be named.
                most = 1;
            }
        }
    }

    private Twins.Differences putInPlace() {
        tools.locks().noBatch(projection.processor());
        twins.holdWriters();
        long target = target();
        boolean more = true;
        while (more) {
            more = batch(target, EVENTS_PER_TRANSACTION);
        }
        Twins.Differences differences = twins.putInPlace();
        twins.drop();
        tools.rebuilds().done(rebuild, differences);
        return differences;
    }

    /** Whether there may be more events up to the target. */
    private boolean batch(long target, int most) {
        List<LogReader.Entry> entries = log.next(target, most);
        if (entries.isEmpty()) {
            return false;
        }
        List<FoldedEvent> batch = new ArrayList<>();
        try {
            entries.forEach(entry -> batch.add(fold.fold(entry.position(), entry.event())));
            write(batch);
        } catch (RuntimeException e) {
            fold.forget(
                    entries.stream()
                            .map(LogReader.Entry::event)
                            .map(RecordedEvent::planId)
                            .toList());
            throw RebuildFailed.at(reference(entries.getFirst()), e);
        }
        tools.rebuilds().progress(rebuild, entries.getLast().position(), target);
        log.pass(entries);
        tools.meters().folded(projection, entries.size());
        return true;
    }

    private void write(List<FoldedEvent> batch) {
        twins.redirect();
        long before = twins.liveWrites();
        projection.write(batch);
        if (twins.liveWrites() != before) {
            throw new IllegalStateException(
                    projection.name() + " names the schema of a table that it writes to");
        }
    }

    private void inTransaction(Runnable work) {
        tools.transactions().executeWithoutResult(status -> work.run());
    }

    private static EventReference reference(LogReader.Entry entry) {
        return EventReference.to(entry.position(), entry.event());
    }
}
