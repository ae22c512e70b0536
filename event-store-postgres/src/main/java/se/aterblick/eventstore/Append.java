package se.aterblick.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** What one caller records on one plan, stored together or not at all, and what came of it. */
final class Append {

    private final List<EncodedEvent> events;
    private final Thread caller = Thread.currentThread();
    private volatile State state = State.WAITING;
    private @Nullable RuntimeException failure;

    /** Where the caller stands. */
    enum State {
        WAITING,
        /** It commits for all that wait, unless the others who are expected come soon. */
        GATHERS,
        STORED,
        /** Another writer was first; nothing of it is stored. */
        LOST,
        /** See {@link #failure()}. */
        FAILED
    }

    private Append(List<EncodedEvent> events) {
        this.events = events;
    }

    /**
     * @throws IllegalArgumentException if the events are not of one plan, each behind the other
     */
    static Append of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<EncodedEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("not an event of a plan: " + message);
            }
            EncodedEvent next =
                    EncodedEvent.of(event, events.isEmpty() ? null : events.getLast(), serializer);
            events.add(next);
        }
        return new Append(events);
    }

    /** The plan that all of its events are of. */
    String planId() {
        return events.getFirst().planId();
    }

    List<EncodedEvent> events() {
        return events;
    }

    State state() {
        return state;
    }

    /** Why it failed; to be read where the state is {@link State#FAILED}. */
    RuntimeException failure() {
        return failure == null ? new IllegalStateException("did not fail") : failure;
    }

    /** Parks the caller until it is to gather or knows what came of its events. */
    State await() {
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            caller.interrupt();
        }
        return state;
    }

    /** Parks the caller while it gathers, at most so long. */
    void gather(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos;
                left > 0 && state == State.GATHERS;
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Whether it gathered until now. */
    synchronized boolean stopsGathering() {
        boolean gathered = state == State.GATHERS;
        if (gathered) {
            state = State.WAITING;
        }
        return gathered;
    }

    synchronized void tell(State news) {
        state = news;
        if (!caller.equals(Thread.currentThread())) {
            LockSupport.unpark(caller);
        }
    }

    void fail(RuntimeException reason) {
        failure = reason;
        tell(State.FAILED);
    }
}
