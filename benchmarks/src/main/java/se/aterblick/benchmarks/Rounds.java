package se.aterblick.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How often a number of threads get something done in some seconds. */
public final class Rounds {

    private Rounds() {}

    /** Work of one thread. */
    public interface Work {
        void once(int thread, int number) throws Exception;
    }

    /** Times per second that all threads together get it done. */
    public static double perSecond(int threads, double seconds, Work work)
            throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long done = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                counts.add(executor.submit(() -> count(number, end, work)));
            }
            for (Future<Integer> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return done * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    private static int count(int thread, long end, Work work) throws Exception {
        int done = 0;
        while (System.nanoTime() < end) {
            work.once(thread, done);
            done++;
        }
        return done;
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Of the ratios turn by turn, so that a machine that slows down for a while slows both. */
    public static double medianRatio(List<Double> ours, List<Double> others) {
        return median(
                IntStream.range(0, ours.size())
                        .mapToObj(turn -> ours.get(turn) / others.get(turn))
                        .toList());
    }
}
