package se.aterblick.standalone.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The people of the soak at work, each in a thread of their own, at a pace. */
final class Cast {

    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final long seed;
    private volatile boolean over;

    Cast(long seed) {
        this.seed = seed;
    }

    /**
     * Lets somebody act from now on.
     *
     * @param pace between one act and the next, on the average
     */
    void enter(Part part, Duration pace) {
        Random random = new Random(seed + threads.size());
        threads.add(Thread.startVirtualThread(() -> play(part, pace, random)));
    }

    private void play(Part part, Duration pace, Random random) {
        try {
            while (!over) {
                part.act(random);
                Thread.sleep(random.nextLong(2 * pace.toMillis()));
            }
        } catch (Throwable failed) {
            failures.add(failed);
        }
    }

    /** Waits until everybody has had an answer to the last request. */
    List<Throwable> end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(failures);
    }
}
