package se.aterblick.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Axon's processor, but it measures how long it waits. Axon's own looks at the machine's clock: set
 * back by an hour, it would go on only an hour later after an error, and take over from a dead
 * instance no sooner.
 */
final class SteadyProcessor extends TrackingEventProcessor {

    private static final long SLICE_MILLIS = 100;
    private static final long LONG_AGO_DAYS = -10_000;

    /** When segments that were given up may be claimed again. */
    private final Map<Integer, Long> givenUp = new ConcurrentHashMap<>();

    SteadyProcessor(Builder builder) {
        super(builder);
    }

    @Override
    public void releaseSegment(int segment, long duration, TimeUnit unit) {
        super.releaseSegment(segment, duration, unit);
        givenUp.put(segment, System.nanoTime() + unit.toNanos(duration));
    }

    @Override
    protected void doSleepFor(long millis) {
        doSleepFor(millis, new AtomicBoolean());
    }

    @Override
    protected void doSleepFor(long millis, AtomicBoolean over) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        try {
            long left = millis;
            while (left > 0 && !over.get() && isRunning()) {
                Thread.sleep(Math.min(left, SLICE_MILLIS));
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
            letClaimAgain();
        } catch (InterruptedException e) {
            shutDown();
            Thread.currentThread().interrupt();
        }
    }

    private void letClaimAgain() {
        givenUp.forEach((segment, end) -> {
            if (System.nanoTime() - end >= 0 && givenUp.remove(segment, end)) {
                super.releaseSegment(segment, LONG_AGO_DAYS, TimeUnit.DAYS);
            }
        });
    }
}
