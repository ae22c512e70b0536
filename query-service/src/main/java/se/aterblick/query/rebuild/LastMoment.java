package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.LiveRows;
import se.aterblick.query.projection.PlanFold;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;

/**
 * The end of rebuilds of one processor's projections: follows the log with the twins until hardly
 * anything is left, then holds the processor up, brings the twins to exactly where it stands and
 * puts their rows in place, all in one transaction.
 */
final class LastMoment {

    private static final Logger LOG = LoggerFactory.getLogger(LastMoment.class);

    private static final int EVENTS_PER_TRANSACTION = 1_000;

    /** So many may be left for the moment in which writers are held up. */
    private static final int FEW_EVENTS = 100;

    private final Rebuilding.Tools tools;
    private final TransactionTemplate transactions;
    private final Processor processor;
    private final List<Part> parts;
    private final BooleanSupplier goesOn;
    private final PlanFold fold;

    LastMoment(
            Rebuilding.Tools tools,
            TransactionTemplate transactions,
            Processor processor,
            List<Part> parts,
            BooleanSupplier goesOn) {
        this.tools = tools;
        this.transactions = transactions;
        this.processor = processor;
        this.parts = parts;
        this.goesOn = goesOn;
        this.fold = new PlanFold(tools.recent());
    }

    /**
     * @param seen how far the twins are in the log
     */
    void run(long seen) {
        LogReader later = new LogReader(tools.log(), seen);
        long reached = seen;
        for (long target = target(); target - reached > FEW_EVENTS; target = target()) {
            foldTo(target, later);
            reached = target;
        }
        transactions.executeWithoutResult(status -> parts.forEach(part -> twins(part).measure()));
        transactions.executeWithoutResult(status -> putInPlace(later));
    }

    private long target() {
        return tools.positions().of(processor);
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

    private void putInPlace(LogReader later) {
        tools.locks().noBatch(processor);
        parts.forEach(part -> twins(part).holdWriters());
        long target = target();
        boolean more = true;
        while (more) {
            more = batch(target, later);
        }
        for (Part part : parts) {
            Twins twins = twins(part);
            if (tools.rebuilds().isToBeDone(part.rebuild())) {
                Twins.Differences differences = twins.putInPlace();
                tools.built().built(part.projection());
                tools.rebuilds().done(part.rebuild(), differences);
                LOG.info(
                        "rebuilt {}: {} rows removed, {} written",
                        part.projection().name(),
                        differences.removed(),
                        differences.written());
            }
            twins.drop();
        }
    }

    /** Whether there may be more events up to the target. */
    private boolean batch(long target, LogReader later) {
        List<LogReader.Entry> entries = later.next(target, EVENTS_PER_TRANSACTION);
        if (entries.isEmpty()) {
            return false;
        }
        List<FoldedEvent> batch = new ArrayList<>();
        for (LogReader.Entry entry : entries) {
            batch.add(
                    taking(
                            parts.getFirst().projection(),
                            entry,
                            () -> fold.fold(entry.position(), entry::event)));
        }
        for (Part part : parts) {
            taking(part.projection(), entries.getFirst(), () -> write(part, batch));
            tools.rebuilds().progress(part.rebuild(), entries.getLast().position(), target);
            tools.meters().folded(part.projection(), entries.size());
        }
        later.pass(entries);
        return true;
    }

    private boolean write(Part part, List<FoldedEvent> batch) {
        Twins.redirect(tools.jdbc());
        LiveRows rows = new LiveRows(tools.jdbc());
        part.projection().write(batch, rows);
        rows.flush();
        return true;
    }

    private static <T> T taking(Projection projection, LogReader.Entry at, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            EventReference event = EventReference.to(at.position(), at.event());
            throw RebuildFailed.at(projection, event, e);
        }
    }

    private Twins twins(Part part) {
        return new Twins(tools.jdbc(), part.projection().tables());
    }
}
