package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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

/**
 * One run of rebuilds: folds every plan once, from its first event on, and copies what comes of it
 * into twins of the projections' tables, while the processors go on and everybody reads the old
 * rows; then, one processor after the other, with its writers held up for a moment, the twins are
 * brought to exactly where it stands and their rows are put in place.
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
            RebuildMeters meters) {}

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
        Map<Processor, Long> seen = tools.work().positions(attempt.run());
        new PlanByPlan(
                        tools.log(),
                        parts.stream().map(Part::projection).toList(),
                        (rows, plans) -> copy(rows, plans, attempt))
                .run(tools.work().left(attempt.run()), goesOn);
        watch.phase("fold and copy");
        parts.forEach(part -> inTransaction(() -> twins(part).index()));
        watch.phase("index");
        for (Map.Entry<Processor, List<Part>> group : byProcessor().entrySet()) {
            Processor processor = group.getKey();
            new LastMoment(tools, transactions, processor, group.getValue(), goesOn)
                    .run(seen.getOrDefault(processor, 0L));
        }
        watch.phase("catch up and put in place");
        inTransaction(() -> tools.work().clear(attempt.run()));
        watch.end();
    }

    private Attempt begin() {
        Attempt attempt = inTransactionGet(this::resumed);
        if (!attempt.goesOn()) {
            TransactionTemplate moment = new TransactionTemplate(tools.transactions());
            moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            moment.executeWithoutResult(
                    status -> tools.work().begin(attempt.run(), byProcessor().keySet()));
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
        boolean goesOn = runs.size() == 1 && run != 0 && !tools.work().positions(run).isEmpty();
        if (!goesOn) {
            runs.forEach(tools.work()::clear);
            run = parts.stream().mapToLong(part -> part.rebuild().id()).min().orElseThrow();
            parts.forEach(part -> twins(part).create());
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

    private Map<Processor, List<Part>> byProcessor() {
        Map<Processor, List<Part>> groups = new TreeMap<>();
        parts.forEach(
                part -> groups.computeIfAbsent(part.processor(), p -> new ArrayList<>()).add(part));
        return groups;
    }

    private Twins twins(Part part) {
        return new Twins(tools.jdbc(), part.projection().tables());
    }

    private long head(Processor processor) {
        return tools.positions().of(processor);
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
