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
import se.aterblick.query.projection.Seen;

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
    private Seen seen;

    /**
     * @param seen what the next set has seen
     */
    LogFollower(
            Rebuilding.Tools tools,
            TransactionTemplate transactions,
            Part part,
            BooleanSupplier goesOn,
            Seen seen) {
        this.tools = tools;
        this.transactions = transactions;
        this.part = part;
        this.goesOn = goesOn;
        this.log = new LogReader(tools.log());
        this.fold = new PlanFold(tools.recent());
        this.seen = seen;
    }

    /** Follows until hardly anything is left, in transactions of its own. */
    void follow() {
        for (Seen target = target(); seen.behind(target) > FEW_EVENTS; target = target()) {
            step(target);
        }
    }

    /**
     * Follows to exactly where the processor stands, in the caller's transaction. If that is rolled
     * back, the same is to be done again; else {@link #reached} is to be told.
     *
     * @return what the processor has seen
     */
    Seen followExactly() {
        Seen target = target();
        for (Seen at = seen; at.behind(target) > 0; ) {
            at = take(at, target);
        }
        return target;
    }

    /** Goes on from here: what was done up to it is committed. */
    void reached(Seen now) {
        seen = now;
    }

    private void step(Seen target) {
        if (!goesOn.getAsBoolean()) {
            throw new RebuildStopped();
        }
        reached(
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            Seen now = take(seen, target);
                            tools.rebuilds().progress(part.rebuild(), now.some(), target.some());
                            return now;
                        })));
    }

    private Seen target() {
        return tools.positions().seen(part.processor());
    }

    /** Takes the next events that the processor has seen and the next set has not. */
    private Seen take(Seen now, Seen target) {
        List<LogReader.Entry> entries =
                log.between(now.before(target), target.some(), EVENTS_PER_TRANSACTION);
        List<LogReader.Entry> missed =
                entries.stream()
                        .filter(entry -> !now.has(entry.event().planId(), entry.position()))
                        .filter(entry -> target.has(entry.event().planId(), entry.position()))
                        .toList();
        if (!missed.isEmpty()) {
            write(missed);
            tools.meters().folded(part.projection(), missed.size());
        }
        return now.with(target, entries.isEmpty() ? target.some() : entries.getLast().position());
    }

    private void write(List<LogReader.Entry> entries) {
        List<FoldedEvent> batch = new ArrayList<>();
        for (LogReader.Entry entry : entries) {
            batch.add(taking(entry, () -> fold.fold(entry.position(), entry::event)));
        }
        taking(entries.getFirst(), () -> put(batch));
    }

    private boolean put(List<FoldedEvent> batch) {
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
