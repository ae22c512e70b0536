package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.StoredEvent;

/**
 * Reads the log a page at a time, up to its end as it is when the page begins.
 *
 * <p>Axon Server numbers events 0, 1, 2 … without gaps, in the order of their commits; here they
 * count from 1. So a token of Axon Server's, the number of the last event that was seen, is the
 * position before it.
 */
final class LogPages {

    /** Events under way at a time. */
    private static final int MOST_BUFFERED = 1_000;

    private final AxonServer server;

    LogPages(AxonServer server) {
        this.server = server;
    }

    /** The position of the last event; 0 before the first. */
    long end() {
        @Nullable Long last = AxonServer.answer(server.events().getLastToken());
        return last == null ? 0 : last + 1;
    }

    List<StoredEvent> after(long position, int most) {
        return after(position, most, Events::stored);
    }

    /**
     * The events behind a position, at most so many.
     *
     * @throws EventStoreException if the log cannot be read, or has a gap
     */
    <T> List<T> after(long position, int most, BiFunction<Long, Event, T> made) {
        long last = Math.min(end(), position + most);
        if (last <= position) {
            return List.of();
        }
        List<T> events = new ArrayList<>((int) (last - position));
        int buffer = Math.clamp(last - position, 2, MOST_BUFFERED);
        try (EventStream stream = server.events().openStream(position - 1, buffer)) {
            for (long next = position + 1; next <= last; next++) {
                events.add(made.apply(next, event(stream, next)));
            }
        }
        return events;
    }

    private static Event event(EventStream stream, long position) {
        @Nullable EventWithToken event = next(stream);
        if (event == null) {
            Optional<Throwable> failure = stream.getError();
            throw Failures.unreachable(
                    failure.orElseGet(
                            () -> new IllegalStateException("no event " + position + " in time")));
        }
        if (event.getToken() != position - 1) {
            throw new EventStoreException(
                    "the log has a gap: expected event %d, found %d"
                            .formatted(position, event.getToken() + 1));
        }
        return event.getEvent();
    }

    private static @Nullable EventWithToken next(EventStream stream) {
        try {
            return stream.nextIfAvailable(AxonServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading the log", e);
        }
    }
}
