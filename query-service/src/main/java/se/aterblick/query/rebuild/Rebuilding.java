package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.LiveRows;
import se.aterblick.query.projection.PlanFold;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.ProjectionLocks;
import se.aterblick.query.projection.Reached;
import se.aterblick.query.projection.Reached.PlanReached;

/**
 * One run of a rebuild: folds every plan from its first event on and copies what comes of it into
 * twins of the projection's tables, while the processor goes on and everybody reads the old rows;
 * then, with writers held up for a moment, the twins are brought to exactly where the processor
 * stands and their rows are put in place.
 */
final class Rebuilding {

    private static final int EVENTS_PER_TRANSACTION = 1_000;

    /** So many may be left for the moment in which writers are held up. */
    private static final int FEW_EVENTS = 100;

    /** The database work of all runs. */
    record Tools(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Rebuilds rebuilds,
            ProcessorPositions positions,
            Reached reached,
            ProjectionLocks locks,
            RebuildMeters meters) {}

    private final Tools tools;
    private final TransactionTemplate transactions;
    private final Rebuild rebuild;
    private final Projection projection;
    private final Twins twins;
    private final EventLog log;
    private final PlanFold fold;
    private final BooleanSupplier goesOn;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param goesOn asked between transactions; where it says no, the run ends with {@link
     *     RebuildStopped}
     */
    Rebuilding(
            Tools tools,
            Rebuild rebuild,
            Projection projection,
            EventLog log,
            PlanFold fold,
            BooleanSupplier goesOn) {
        this.tools = tools;
        this.transactions = new TransactionTemplate(tools.transactions());
        this.rebuild = rebuild;
        this.projection = projection;
        this.twins = new Twins(tools.jdbc(), projection.tables());
        this.log = log;
        this.fold = fold;
        this.goesOn = goesOn;
    }

    /** What the processor had seen at one moment. */
    private record Seen(long position, List<PlanReached> plans) {}

    Twins.Differences run() {
        int attempt = begin();
        Seen seen = seen();
        new PlanByPlan(log, projection, (rows, events) -> copy(rows, events, attempt, seen))
                .run(seen.plans(), goesOn);
        inTransaction(twins::index);
        LogReader later = new LogReader(log, seen.position());
        long reached = seen.position();
        for (long target = target(); target - reached > FEW_EVENTS; target = target()) {
            foldTo(target, later);
            reached = target;
        }
        inTransaction(twins::measure);
        return transactions.execute(status -> putInPlace(later));
    }

    private int begin() {
        Integer attempt =
                transactions.execute(status -> {
                    int starts = tools.rebuilds().begin(rebuild, target());
                    twins.create();
                    return starts;
                });
        return attempt == null ? 0 : attempt;
    }

    /** Never further than the processor stands: it would meet its own future. */
    private Seen seen() {
        TransactionTemplate moment = new TransactionTemplate(tools.transactions());
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Seen seen =
                moment.execute(status ->
                        new Seen(target(), tools.reached().plans(projection.processor())));
        long events = seen.plans().stream().mapToLong(PlanReached::events).sum();
        if (events != seen.position()) {
            throw new IllegalStateException(
                    "the processor's notes on plans add up to %d events, but it has seen %d"
                            .formatted(events, seen.position()));
        }
        return seen;
    }

    private long target() {
        return tools.positions().of(projection.processor());
    }

    /** Over any connection: what another attempt has begun anew is not touched. */
    private void copy(CopyBuffer rows, long events, int attempt, Seen seen) {
        inTransaction(() -> {
            tools.rebuilds().writeFor(rebuild, attempt);
            tools.jdbc()
                    .execute(
                            (ConnectionCallback<Boolean>)
                                    connection -> {
                                        rows.copy(connection);
                                        return true;
                                    });
            tools.rebuilds().progress(rebuild, done.addAndGet(events), seen.position());
        });
        tools.meters().folded(projection, events);
    }

    private void foldTo(long target, LogReader later) {
        boolean more = true;
        while (more) {
            if (!goesOn.getAsBoolean()) {
                throw new RebuildStopped();
            }
            more = Boolean.TRUE.equals(transactions.execute(s -> batch(target, later)));
        }
    }

    private Twins.Differences putInPlace(LogReader later) {
        tools.locks().noBatch(projection.processor());
        twins.holdWriters();
        long target = target();
        boolean more = true;
        while (more) {
            more = batch(target, later);
        }
        Twins.Differences differences = twins.putInPlace();
        twins.drop();
        tools.rebuilds().done(rebuild, differences);
        return differences;
    }

    /** Whether there may be more events up to the target. */
    private boolean batch(long target, LogReader later) {
        List<LogReader.Entry> entries = later.next(target, EVENTS_PER_TRANSACTION);
        if (entries.isEmpty()) {
            return false;
        }
        List<FoldedEvent> batch = new ArrayList<>();
        try {
            entries.forEach(entry -> batch.add(fold.fold(entry.position(), entry.event())));
            write(batch);
        } catch (RuntimeException e) {
            throw RebuildFailed.at(reference(entries.getFirst()), e);
        } finally {
            fold.end();
        }
        tools.rebuilds().progress(rebuild, entries.getLast().position(), target);
        later.pass(entries);
        tools.meters().folded(projection, entries.size());
        return true;
    }

    private void write(List<FoldedEvent> batch) {
        twins.redirect();
        LiveRows rows = new LiveRows(tools.jdbc());
        projection.write(batch, rows);
        rows.flush();
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private static EventReference reference(LogReader.Entry entry) {
        return EventReference.to(entry.position(), entry.event());
    }
}
