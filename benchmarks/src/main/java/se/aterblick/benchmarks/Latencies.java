package se.aterblick.benchmarks;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** How long each of many calls took, and how many there were in a second. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Latencies(double perSecond, long[] sortedNanos) {

    /** Runs the work as {@link Rounds} does, and keeps the time of each call. */
    public static Latencies of(int threads, double seconds, Rounds.Work work)
            throws InterruptedException {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        double rate =
                Rounds.perSecond(
                        threads,
                        seconds,
                        (thread, number) -> {
                            long begin = System.nanoTime();
                            work.once(thread, number);
                            times.add(System.nanoTime() - begin);
                        });
        return new Latencies(rate, times.stream().mapToLong(time -> time).sorted().toArray());
    }

    /** In milliseconds; of a hundred calls so many were no slower. */
    public double percentile(int percent) {
        int index = Math.min(sortedNanos.length - 1, sortedNanos.length * percent / 100);
        return sortedNanos[index] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
