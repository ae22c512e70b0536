package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import se.aterblick.eventstore.AppendOutcomeUnknown;

/**
 * Appends events in a transaction of Axon Server's and finds out what came of it.
 *
 * <p>The sequence number in the plan's stream is the fence: one number is given to one event. If
 * the connection breaks before the answer, the same is appended again. What the first attempt
 * stored is recognised by the events' ids, and a first attempt that is still on its way finds its
 * sequence numbers taken.
 */
final class AxonServerAppend {

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AxonServer server;
    private final Duration patience;

    AxonServerAppend(AxonServer server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** Another writer was first; nothing is stored. */
    static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostRace(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    /**
     * Returns when the events are stored.
     *
     * @param events of one plan, each behind the other
     * @throws LostRace if the plan went on meanwhile
     * @throws EventStoreException if the server cannot be reached or refuses
     * @throws AppendOutcomeUnknown if nobody could say in time whether they are stored
     */
    void append(List<Event> events) {
        EventChannel channel = server.events();
        try {
            commit(channel, events);
        } catch (Unheard e) {
            askAgain(events, e.getCause() == null ? e : e.getCause());
        }
    }

    private void askAgain(List<Event> events, Throwable unheard) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        do {
            Thread.interrupted();
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            try {
                commit(server.events(), events);
                return;
            } catch (LostRace e) {
                if (isStored(events, unheard)) {
                    return;
                }
                throw e;
            } catch (Unheard | EventStoreException e) {
                unheard.addSuppressed(e);
            }
        } while (System.nanoTime() < end);
        throw new AppendOutcomeUnknown(unheard);
    }

    /** Whether the event at the first's place is the first: they are stored together. */
    private boolean isStored(List<Event> events, Throwable unheard) {
        Event first = events.getFirst();
        try {
            return PlanStream.of(
                            server,
                            first.getAggregateIdentifier(),
                            first.getAggregateSequenceNumber())
                    .findFirst()
                    .map(Event::getMessageIdentifier)
                    .filter(first.getMessageIdentifier()::equals)
                    .isPresent();
        } catch (EventStoreException e) {
            unheard.addSuppressed(e);
            throw new AppendOutcomeUnknown(unheard);
        }
    }

    private static void commit(EventChannel channel, List<Event> events) {
        try {
            channel.appendEvents(events.toArray(Event[]::new))
                    .get(AxonServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw told(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new Unheard(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unheard(e);
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    private static RuntimeException told(Throwable failure) {
        if (Failures.isLostRace(failure)) {
            return new LostRace(failure);
        }
        return Failures.isRefusal(failure) ? Failures.of(failure) : new Unheard(failure);
    }

    /** There was no answer. */
    private static final class Unheard extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unheard(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
