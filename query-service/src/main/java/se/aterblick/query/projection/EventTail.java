package se.aterblick.query.projection;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.NewEvents;

/**
 * The log of events as a processor follows it, read in the processor's own thread.
 *
 * <p>Axon's embedded event store reads in another thread and only logs what goes wrong there: a
 * processor that follows it would wait for ever behind an event that cannot be read, and look
 * healthy. Here every event before such a one is delivered, and then the error is thrown.
 *
 * <p>One processor follows one tail.
 */
public final class EventTail implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStorageEngine engine;
    private final NewEvents newEvents;
    private volatile long aloneTo = -1;

    /**
     * @param newEvents tells when to look again where there was nothing new
     */
    public EventTail(EventStorageEngine engine, NewEvents newEvents) {
        this.engine = engine;
        this.newEvents = newEvents;
    }

    /** From now on every event up to a position makes a batch of its own. */
    void oneByOneTo(long position) {
        aloneTo = Math.max(aloneTo, position);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Reader(after);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return engine.createTokenAt(instant);
    }

    /** Reads on from a token, page by page; used by one thread. */
    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private @Nullable TrackingToken last;
        private @Nullable Stream<? extends TrackedEventMessage<?>> page;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> rest;
        private @Nullable TrackedEventMessage<?> next;
        private @Nullable RuntimeException failure;
        private boolean endsBatch;

        Reader(@Nullable TrackingToken after) {
            this.last = after;
        }

        /** What is there already: a batch is what was found when it began. */
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (endsBatch) {
                return Optional.empty();
            }
            read(false);
            return Optional.ofNullable(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            endsBatch = false;
            long end = System.nanoTime() + unit.toNanos(timeout);
            long seen = newEvents.changes();
            boolean found = readOrFail();
            for (long left = end - System.nanoTime();
                    !found && left > 0;
                    left = end - System.nanoTime()) {
                newEvents.await(seen, left, TimeUnit.NANOSECONDS);
                seen = newEvents.changes();
                found = readOrFail();
            }
            return found;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (next == null) {
                hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
            }
            TrackedEventMessage<?> event = next;
            next = null;
            endsBatch = position(event) <= aloneTo;
            return event;
        }

        @Override
        public void close() {
            if (page != null) {
                page.close();
            }
            page = null;
            rest = null;
        }

        private static long position(TrackedEventMessage<?> event) {
            @Nullable TrackingToken token = event.trackingToken();
            return token == null ? 0 : token.position().orElse(0);
        }

        /**
         * Looks for the next event, or throws what made it unreadable. Only asked where a batch
         * begins: whatever was delivered before it has been handled by then.
         */
        private boolean readOrFail() {
            boolean found = read(true);
            if (!found && failure != null) {
                throw failure;
            }
            return found;
        }

        /**
         * Looks for the next event; a failure is kept for where a batch begins.
         *
         * @param again whether to ask the log anew, where all it gave has been taken
         */
        private boolean read(boolean again) {
            if (next != null) {
                return true;
            }
            if (failure != null) {
                return false;
            }
            try {
                return advance(again);
            } catch (RuntimeException e) {
                failure = e;
                return false;
            }
        }

        private boolean advance(boolean again) {
            if (rest == null || !rest.hasNext()) {
                close();
                if (!again) {
                    return false;
                }
                Stream<? extends TrackedEventMessage<?>> fresh = engine.readEvents(last, false);
                page = fresh;
                rest = fresh.iterator();
                if (!rest.hasNext()) {
                    close();
                    return false;
                }
            }
            TrackedEventMessage<?> event = rest.next();
            next = event;
            last = event.trackingToken();
            return true;
        }
    }
}
