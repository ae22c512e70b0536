package se.aterblick.eventstore;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Gathers what concurrent callers append into one transaction at a time.
 *
 * <p>There is no thread of its own: a caller who finds nobody committing leads and commits at once;
 * those who come meanwhile wait, and one of them leads the next batch.
 */
final class GroupCommit {

    private static final int MOST_EVENTS = 1_000;

    private final AppendFunction function;
    private final Runnable afterCommit;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean led;

    /**
     * @param afterCommit run by the leader after every transaction, before the callers are answered
     */
    GroupCommit(AppendFunction function, Runnable afterCommit) {
        this.function = function;
        this.afterCommit = afterCommit;
    }

    /** Returns when it is known what came of the caller's events; its state says what. */
    void append(Append mine) {
        if (joins(mine) || mine.await() == Append.State.LEADS) {
            lead(mine);
        }
    }

    /** Whether the caller is to lead at once. */
    private boolean joins(Append mine) {
        lock.lock();
        try {
            waiting.add(mine);
            boolean leads = !led;
            led = true;
            return leads;
        } finally {
            lock.unlock();
        }
    }

    private void lead(Append mine) {
        // An interrupt would close the socket under a commit.
        boolean interrupted = Thread.interrupted();
        try {
            while (!mine.isDone()) {
                commit(nextBatch());
            }
        } finally {
            passOn();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Who waits, in the order they came; of several for one plan only the first. */
    private List<Append> nextBatch() {
        List<Append> batch = new ArrayList<>();
        Set<String> plans = new HashSet<>();
        int events = 0;
        lock.lock();
        try {
            for (Iterator<Append> rest = waiting.iterator();
                    rest.hasNext() && events < MOST_EVENTS; ) {
                Append next = rest.next();
                if (plans.add(next.planId())) {
                    events += next.events().size();
                    batch.add(next);
                    rest.remove();
                }
            }
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private void passOn() {
        lock.lock();
        try {
            Append next = waiting.peek();
            led = next != null;
            if (next != null) {
                next.tell(Append.State.LEADS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells each of them what came of its events. */
    void commit(List<Append> batch) {
        try {
            BitSet lost = function.append(batch);
            afterCommit.run();
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).tell(lost.get(i) ? Append.State.LOST : Append.State.STORED);
            }
        } catch (SQLException nothingStored) {
            if (batch.size() == 1) {
                batch.getFirst()
                        .fail(
                                new EventStoreException(
                                        "events were not stored: " + nothingStored.getMessage(),
                                        nothingStored));
            } else {
                // What is wrong with one shall not be the others' loss.
                batch.forEach(alone -> commit(List.of(alone)));
            }
        } catch (RuntimeException e) {
            batch.forEach(append -> append.fail(e));
        } catch (Error e) {
            batch.forEach(append -> append.fail(new AppendOutcomeUnknown(e)));
            throw e;
        }
    }
}
