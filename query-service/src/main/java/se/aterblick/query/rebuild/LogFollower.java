package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.LiveRows;
import se.aterblick.query.projection.PlanFold;

/** Brings the next set of a projection along the log, as far as its processor has come. */
final class LogFollower {

    private static final int EVENTS_PER_TRANSACTION = 1_000;

    /** So many may be left for a moment in which others are held up. */
    private static final int FEW_EVENTS = 100;

    private final Rebuilding.Tools tools;
    private final TransactionTemplate transactions;
    private final Part part;
    private final BooleanSupplier goesOn;
    private final LogReader log;
    private final PlanFold fold;
    private long reached;

    /**
     * @param reached the position of the last event that the next set has seen
     */
    LogFollower(
            Rebuilding.Tools tools,
            TransactionTemplate transactions,
            Part part,
            BooleanSupplier goesOn,
            long reached) {
        this.tools = tools;
        this.transactions = transactions;
        this.part = part;
        this.goesOn = goesOn;
        this.log = new LogReader(tools.log());
        this.fold = new PlanFold(tools.recent());
        this.reached = reached;
    }

    /** Follows until hardly anything is left, in transactions of its own. */
    void follow() {
        for (long target = target(); target - reached > FEW_EVENTS; target = target()) {
            step(target);
        }
    }

    /**
     * Follows to exactly where the processor stands, in the caller's transaction. If that is rolled
     * back, the same is to be done again; else {@link #reached} is to be told.
     *
     * @return the position where that is
     */
    long followExactly() {
        long target = target();
        for (long at = reached; at < target; ) {
            at = take(at, target);
        }
        return target;
    }

    /** Goes on behind a position from now on: what was done up to it is committed. */
    void reached(long position) {
        reached = position;
    }

    private void step(long target) {
        if (!goesOn.getAsBoolean()) {
            throw new RebuildStopped();
        }
        Long last =
                transactions.execute(status -> {
                    long position = take(reached, target);
                    tools.rebuilds().progress(part.rebuild(), position, target);
                    return position;
                });
        reached(Objects.requireNonNull(last));
    }

    private long target() {
        return tools.positions().of(part.processor());
    }

    /** Takes events behind a position, and returns that of the last one. */
    private long take(long after, long target) {
        List<LogReader.Entry> entries = log.between(after, target, EVENTS_PER_TRANSACTION);
        List<FoldedEvent> batch = new ArrayList<>();
        for (LogReader.Entry entry : entries) {
            batch.add(taking(entry, () -> fold.fold(entry.position(), entry::event)));
        }
        taking(entries.getFirst(), () -> write(batch));
        tools.meters().folded(part.projection(), entries.size());
        return entries.getLast().position();
    }

    private boolean write(List<FoldedEvent> batch) {
        NextSet.redirect(tools.jdbc());
        LiveRows rows = new LiveRows(tools.jdbc());
        part.projection().write(batch, rows);
        rows.flush();
        return true;
    }

    private <T> T taking(LogReader.Entry at, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            EventReference event = EventReference.to(at.position(), at.event());
            throw RebuildFailed.at(part.projection(), event, e);
        }
    }
}
