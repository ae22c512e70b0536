package se.aterblick.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.instance.Lease;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.tree.Frontier;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.TileNodes;
import se.aterblick.query.ledger.tree.Tree;

/**
 * Brings the ledger some events closer to the end of the log: leaves, tiles and checkpoints in one
 * transaction, which holds the {@linkplain Lease lease} and the lock that keeps other instances
 * out. Used by one thread.
 *
 * <p>The last event that went in is read again with the next ones: the log must still be the one
 * the ledger was made of.
 */
@Component
final class LedgerStep {

    private static final int EVENTS_PER_TRANSACTION = 500;
    private static final String APPROVAL = "report.approved";

    private final EventLog log;
    private final LedgerRows rows;
    private final Lease lease;
    private final LedgerAppends appends;
    private final Checkpoints checkpoints;
    private final LedgerIdentity identity;
    private final Duration interval;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable Frontier frontier;

    LedgerStep(
            EventLog log,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions,
            @Qualifier("queryClock") Clock clock,
            Lease lease,
            LedgerRows rows,
            LedgerAppends appends,
            Checkpoints checkpoints,
            LedgerIdentity identity,
            LedgerSettings settings) {
        this.log = log;
        this.lease = lease;
        this.rows = rows;
        this.appends = appends;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.interval = settings.interval();
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does one step, if there is something to do and no other instance does it for all. */
    Progress take() {
        long size = rows.size();
        long end = log.end();
        if (end < size) {
            return new Progress(false, Halt.logShorter(size, end));
        }
        if (end == size && !isCheckpointDue(size) && lease.isOwn()) {
            return Progress.CAUGHT_UP;
        }
        try {
            @Nullable Progress progress = transaction.execute(status -> write());
            return progress == null ? Progress.CAUGHT_UP : progress;
        } catch (RuntimeException e) {
            // Leaves of a transaction that failed are on its edge.
            frontier = null;
            throw e;
        }
    }

    private Progress write() {
        if (!lease.hold() || !appends.mayWrite()) {
            return Progress.CAUGHT_UP;
        }
        long size = rows.size();
        if (!isWhatWasSigned(size)) {
            return new Progress(false, Halt.ledgerDamaged(size));
        }
        Frontier edge = edge(size);
        List<StoredEvent> events =
                log.after(Math.max(0, size - 1), EVENTS_PER_TRANSACTION + (size > 0 ? 1 : 0));
        if (size > 0) {
            if (events.isEmpty()) {
                return new Progress(false, Halt.logShorter(size, log.end()));
            }
            if (!isLastOfLedger(events.getFirst(), size)) {
                return new Progress(false, Halt.logDiffers(size));
            }
            events = events.subList(1, events.size());
        }
        @Nullable Halt halt = append(edge, events);
        boolean full = events.size() == EVENTS_PER_TRANSACTION;
        if (!full && isCheckpointDue(edge.size())) {
            sign(edge, false);
        }
        return new Progress(full && halt == null, halt);
    }

    /** What was signed last must still be there; looked at when the edge is read anew. */
    private boolean isWhatWasSigned(long size) {
        Optional<Checkpoints.StoredCheckpoint> latest = checkpoints.latest();
        if (latest.isEmpty() || (frontier != null && frontier.size() == size)) {
            return latest.isEmpty() || latest.get().size() <= size;
        }
        long signed = latest.get().size();
        return signed <= size
                && new Tree(new TileNodes(rows, signed), signed).root().equals(latest.get().root());
    }

    private Frontier edge(long size) {
        if (frontier == null || frontier.size() != size) {
            frontier = Frontier.of(rows, size);
        }
        return frontier;
    }

    private boolean isLastOfLedger(StoredEvent event, long size) {
        return event.position() == size
                && rows.entry(size)
                        .equals(Optional.of(LeafEntry.of(identity.origin(), event).text()));
    }

    private @Nullable Halt append(Frontier edge, List<StoredEvent> events) {
        LedgerAppends.Batch batch = new LedgerAppends.Batch(edge.size() + 1);
        @Nullable Halt halt = null;
        for (StoredEvent event : events) {
            halt = append(edge, event, batch);
            if (halt != null) {
                break;
            }
        }
        if (batch.size() > 0) {
            appends.add(batch);
        }
        return halt;
    }

    private @Nullable Halt append(Frontier edge, StoredEvent event, LedgerAppends.Batch batch) {
        if (event.position() != edge.size() + 1) {
            return Halt.gap(edge.size() + 1, event.position());
        }
        LeafEntry entry;
        try {
            entry = LeafEntry.of(identity.origin(), event);
        } catch (IllegalArgumentException e) {
            return Halt.unreadable(event.position(), e);
        }
        Hash hash = entry.leafHash();
        batch.leaf(entry.text(), hash);
        edge.append(hash, batch::full);
        if (event.type().equals(APPROVAL)) {
            sign(edge, true);
        }
        return null;
    }

    private void sign(Frontier edge, boolean approval) {
        Checkpoint checkpoint = new Checkpoint(identity.origin(), edge.size(), edge.root());
        checkpoints.add(
                checkpoint,
                identity.signer().sign(checkpoint.body()),
                identity.signer().key(),
                approval,
                clock.instant());
    }

    private boolean isCheckpointDue(long size) {
        return size > 0
                && checkpoints
                        .latest()
                        .map(last -> last.size() < size && isLongAgo(last.signedAt()))
                        .orElse(true);
    }

    /** Also if the clock was set back since. */
    private boolean isLongAgo(Instant signedAt) {
        Instant now = clock.instant();
        return now.isBefore(signedAt) || !now.isBefore(signedAt.plus(interval));
    }

    /**
     * How a step went.
     *
     * @param more whether there is more to do at once
     * @param halt why it can go no further
     */
    record Progress(boolean more, @Nullable Halt halt) {

        static final Progress CAUGHT_UP = new Progress(false, null);
    }
}
