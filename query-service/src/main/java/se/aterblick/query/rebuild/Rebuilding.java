package se.aterblick.query.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.projection.BuiltProjections;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.ProjectionLocks;
import se.aterblick.query.projection.RecentFolds;
import se.aterblick.query.projection.Seen;

/**
 * One run of rebuilds: folds every plan once, from its first event on, and copies what comes of it
 * into the next sets of the projections' tables, while the processors go on and everybody reads the
 * old rows; then, one projection after the other, they switch.
 *
 * <p>A run that was cut short goes on with the plans that are left, if the same projections are
 * rebuilt.
 */
final class Rebuilding {

    /** The database work of all runs. */
    record Tools(
            EventLog log,
            RecentFolds recent,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Rebuilds rebuilds,
            WorkList work,
            ProcessorPositions positions,
            ProjectionLocks locks,
            BuiltProjections built,
            RebuildMeters meters) {

        /** The tables that a rebuild fills. */
        NextSet next(Part part) {
            return new NextSet(jdbc, part.projection().tables());
        }
    }

    private final Tools tools;
    private final TransactionTemplate transactions;
    private final List<Part> parts;
    private final BooleanSupplier goesOn;
    private final Stopwatch watch;

    /**
     * @param goesOn asked between transactions; where it says no, the run ends with {@link
     *     RebuildStopped}
     */
    Rebuilding(Tools tools, List<Part> parts, BooleanSupplier goesOn) {
        this.tools = tools;
        this.transactions = new TransactionTemplate(tools.transactions());
        this.parts = parts;
        this.goesOn = goesOn;
        this.watch = new Stopwatch(parts);
    }

    void run() {
        Attempt attempt = begin();
        watch.phase("begin");
        Map<Processor, Seen> seen = tools.work().seen(attempt.run());
        new PlanByPlan(
                        tools.log(),
                        parts.stream().map(Part::projection).toList(),
                        (rows, plans) -> copy(rows, plans, attempt))
                .run(tools.work().left(attempt.run()), goesOn);
        watch.phase("fold and copy");
        parts.forEach(part -> inTransaction(() -> tools.next(part).index()));
        watch.phase("index");
        for (Part part : parts) {
            Seen start = seen.getOrDefault(part.processor(), Seen.NOTHING);
            new LastMoment(tools, transactions, part, goesOn, start).run();
        }
        watch.phase("catch up, compare and switch");
        inTransaction(() -> tools.work().clear(attempt.run()));
        watch.end();
    }

    private Attempt begin() {
        Attempt attempt = inTransactionGet(this::resumed);
        if (!attempt.goesOn()) {
            TransactionTemplate moment = new TransactionTemplate(tools.transactions());
            moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            moment.executeWithoutResult(status -> tools.work().begin(attempt.run(), processors()));
        }
        return attempt;
    }

    /** Begins, in place of an earlier attempt or where it was cut short. */
    private Attempt resumed() {
        Map<Long, Integer> starts = new TreeMap<>();
        TreeSet<Long> runs = new TreeSet<>();
        for (Part part : parts) {
            Rebuilds.Begun begun = tools.rebuilds().begin(part.rebuild(), head(part.processor()));
            starts.put(part.rebuild().id(), begun.starts());
            runs.add(begun.run());
        }
        long run = runs.first();
        boolean goesOn = runs.size() == 1 && run != 0 && !tools.work().seen(run).isEmpty();
        if (!goesOn) {
            runs.forEach(tools.work()::clear);
            run = parts.stream().mapToLong(part -> part.rebuild().id()).min().orElseThrow();
            parts.forEach(part -> tools.next(part).create());
        }
        Map<Processor, Long> done = tools.work().done(run);
        for (Part part : parts) {
            long position = goesOn ? done.getOrDefault(part.processor(), 0L) : 0;
            tools.rebuilds().goOn(part.rebuild(), run, position);
        }
        return new Attempt(run, goesOn, starts);
    }

    /**
     * @param run names the rebuilds that began together, for the work list
     * @param goesOn whether an earlier attempt has left something to go on with
     * @param starts which start of each rebuild it is
     */
    private record Attempt(long run, boolean goesOn, Map<Long, Integer> starts) {}

    /** Over any connection: what another attempt has begun anew is not touched. */
    private void copy(CopyBuffer rows, List<PlanToFold> plans, Attempt attempt) {
        inTransaction(() -> {
            attempt.starts().forEach(tools.rebuilds()::writeFor);
            tools.jdbc()
                    .execute(
                            (ConnectionCallback<Boolean>)
                                    connection -> {
                                        rows.copy(connection);
                                        return true;
                                    });
            tools.work().done(attempt.run(), plans);
            for (Part part : parts) {
                tools.rebuilds().folded(part.rebuild(), events(plans, part));
            }
        });
        parts.forEach(part -> tools.meters().folded(part.projection(), events(plans, part)));
        watch.folded(plans.stream().mapToLong(PlanToFold::most).sum());
    }

    private static long events(List<PlanToFold> plans, Part part) {
        return plans.stream().mapToLong(plan -> plan.by(part.processor())).sum();
    }

    private Set<Processor> processors() {
        return parts.stream().map(Part::processor).collect(Collectors.toSet());
    }

    private long head(Processor processor) {
        return tools.positions().seen(processor).some();
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private Attempt inTransactionGet(Supplier<Attempt> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** The names of what is rebuilt. */
    static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::projection).map(Projection::name).toList();
    }
}
