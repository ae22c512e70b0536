package se.aterblick.command.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import se.aterblick.command.rejection.TooManyCommands;

/**
 * How many may be at work on commands or wait for their turn at once; who comes when all places are
 * taken is turned away before anything is decided.
 *
 * <p>A place is taken when the request has been read, so slow senders hold none.
 */
public final class CommandPlaces {

    /** If nothing is configured: many times what is stored in one commit. */
    public static final int USUAL = 1_000;

    private static final String PROPERTY = "aterblick.command.most-at-once";

    private static final int MOST = 100_000;

    private final Semaphore free;
    private final Counter turnedAway;

    public CommandPlaces(int places, MeterRegistry meters) {
        if (places < 1 || places > MOST) {
            throw new IllegalArgumentException(
                    "The property %s cannot be %d: from 1 to %d."
                            .formatted(PROPERTY, places, MOST));
        }
        free = new Semaphore(places);
        turnedAway =
                Counter.builder("aterblick.commands.turned.away")
                        .description("Requests refused because all places were taken")
                        .register(meters);
        Gauge.builder("aterblick.commands.places.free", free, Semaphore::availablePermits)
                .description("Places for commands that nobody holds")
                .register(meters);
    }

    public static CommandPlaces in(Environment environment, MeterRegistry meters) {
        return new CommandPlaces(environment.getProperty(PROPERTY, Integer.class, USUAL), meters);
    }

    /**
     * Does the work in a place of its own.
     *
     * @throws TooManyCommands if none is free; nothing of the work is done then
     */
    <T> T whileHeld(Supplier<T> work) {
        if (!free.tryAcquire()) {
            turnedAway.increment();
            throw new TooManyCommands();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
