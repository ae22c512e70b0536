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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Gathers what concurrent callers append into one transaction at a time.
 *
 * <p>There is no thread of its own: callers commit for each other, and one who is alone commits at
 * once. After a batch, whoever was in it or waits already is expected again. The next one begins
 * when enough of them are there, led by the last who came, or when half the time of a commit is
 * over. A few are worth waiting for, all of them; of many, half are enough, for the others work out
 * what to append while these commit.
 */
final class GroupCommit {

    private static final int MOST_EVENTS = 1_000;

    /** So many are worth waiting for. */
    private static final int FEW = 8;

    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final AppendFunction function;
    private final AppendMeters meters;
    private final Runnable afterCommit;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean led;
    private int enough;
    private volatile long gatheringNanos;

    /**
     * @param afterCommit run by the leader after every transaction, before the callers are answered
     */
    GroupCommit(AppendFunction function, AppendMeters meters, Runnable afterCommit) {
        this.function = function;
        this.meters = meters;
        this.afterCommit = afterCommit;
    }

    /** Returns when it is known what came of the caller's events; its state says what. */
    void append(Append mine) {
        boolean leads = leadsAtOnce(mine) || leadsLater(mine);
        while (leads) {
            lead();
            // Not in that batch if somebody else's events for the same plan were before it.
            leads = leadsLater(mine);
        }
    }

    private boolean leadsAtOnce(Append mine) {
        lock.lock();
        try {
            waiting.add(mine);
            if (!led && waiting.size() >= enough) {
                led = true;
                return true;
            }
            if (!led && waiting.size() == 1) {
                mine.tell(Append.State.GATHERS);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the caller is to lead after all; otherwise it knows what came of its events. */
    private boolean leadsLater(Append mine) {
        boolean leads = false;
        while (!leads && mine.await() == Append.State.GATHERS) {
            mine.gather(gatheringNanos);
            leads = leadsWhoeverIsThere(mine);
        }
        return leads;
    }

    private boolean leadsWhoeverIsThere(Append mine) {
        lock.lock();
        try {
            // Else the last who came leads already.
            boolean leads = mine.stopsGathering() && !led;
            led |= leads;
            return leads;
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        // An interrupt would close the socket under a commit.
        boolean interrupted = Thread.interrupted();
        List<Append> batch = nextBatch();
        long begin = System.nanoTime();
        Runnable answers = () -> {};
        try {
            answers = commit(batch);
        } finally {
            gatheringNanos = Math.min((System.nanoTime() - begin) / 2, LONGEST_GATHERING_NANOS);
            // The next ones commit while these are answered.
            passOn(batch.size());
            answers.run();
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

    private void passOn(int committed) {
        lock.lock();
        try {
            led = false;
            int expected = committed + waiting.size();
            enough = Math.max(Math.min(expected, FEW), expected / 2);
            Append next = waiting.peek();
            if (next != null) {
                next.tell(Append.State.GATHERS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Commits, and returns what tells each of them what came of its events. */
    Runnable commit(List<Append> batch) {
        try {
            BitSet lost = meters.measured(batch, function::append);
            afterCommit.run();
            return () -> answer(batch, lost);
        } catch (SQLException nothingStored) {
            if (batch.size() == 1) {
                EventStoreException refused =
                        new EventStoreException(
                                "events were not stored: " + nothingStored.getMessage(),
                                nothingStored);
                return () -> batch.getFirst().fail(refused);
            }
            // What is wrong with one shall not be the others' loss.
            List<Runnable> answers = batch.stream().map(alone -> commit(List.of(alone))).toList();
            return () -> answers.forEach(Runnable::run);
        } catch (RuntimeException e) {
            return () -> batch.forEach(append -> append.fail(e));
        } catch (Error e) {
            batch.forEach(append -> append.fail(new AppendOutcomeUnknown(e)));
            throw e;
        }
    }

    private static void answer(List<Append> batch, BitSet lost) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(lost.get(i) ? Append.State.LOST : Append.State.STORED);
        }
    }
}
