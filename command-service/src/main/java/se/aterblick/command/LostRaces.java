package se.aterblick.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tries a command again when another one recorded first, a bounded number of times and after a
 * random pause; nothing else is tried again.
 *
 * <p>Axon's own schedulers ask about every cause of a failure too, and so cannot be told that a
 * unique violation beneath a {@link ConcurrencyException} is worth another try.
 */
final class LostRaces implements RetryScheduler {

    private static final int MOST_RETRIES = 10;
    private static final int LONGEST_PAUSE_MILLIS = 30;

    private final ScheduledExecutorService executor;
    private final Counter retries;

    LostRaces(ScheduledExecutorService executor, MeterRegistry meters) {
        this.executor = executor;
        this.retries =
                Counter.builder("aterblick.commands.retries")
                        .description("Commands that were decided anew because another was first")
                        .register(meters);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        boolean lostRace =
                lastFailure instanceof ConcurrencyException
                        || lastFailure instanceof AggregateStreamCreationException;
        if (!lostRace || failures.size() > MOST_RETRIES) {
            return false;
        }
        try {
            int pause = ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS);
            boolean again =
                    !executor.schedule(dispatch, pause, TimeUnit.MILLISECONDS).isCancelled();
            retries.increment(again ? 1 : 0);
            return again;
        } catch (RejectedExecutionException shuttingDown) {
            return false;
        }
    }
}
