package se.aterblick.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** What one caller wants stored, together or not at all, and what came of it. */
final class Append {

    private final List<EncodedEvent> events;
    private final Set<String> plans;
    private final Thread caller = Thread.currentThread();
    private volatile State state = State.WAITING;
    private @Nullable RuntimeException failure;

    /** Where the caller stands. */
    enum State {
        WAITING,
        /** It is the caller's turn to commit for all that wait. */
        LEADS,
        STORED,
        /** Another writer was first; nothing of it is stored. */
        LOST,
        /** See {@link #failure()}. */
        FAILED
    }

    private Append(List<EncodedEvent> events) {
        this.events = events;
        this.plans = new HashSet<>();
        events.forEach(event -> plans.add(event.planId()));
    }

    /**
     * @throws IllegalArgumentException if the events of a plan do not follow each other without a
     *     gap
     */
    static Append of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<EncodedEvent> events = new ArrayList<>(messages.size());
        Map<String, Integer> steps = new HashMap<>();
        Map<String, Long> expected = new HashMap<>();
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("not an event of a plan: " + message);
            }
            String plan = event.getAggregateIdentifier();
            long sequence = event.getSequenceNumber();
            if (expected.getOrDefault(plan, sequence) != sequence) {
                throw new IllegalArgumentException(
                        "event "
                                + sequence
                                + " of plan "
                                + plan
                                + " does not follow the one before");
            }
            expected.put(plan, sequence + 1);
            int step = steps.merge(plan + ' ' + StoredEvents.commandId(event), 1, Integer::sum) - 1;
            events.add(EncodedEvent.of(event, step, serializer));
        }
        return new Append(events);
    }

    List<EncodedEvent> events() {
        return events;
    }

    Set<String> plans() {
        return plans;
    }

    State state() {
        return state;
    }

    /** Why it failed; to be read where the state is {@link State#FAILED}. */
    RuntimeException failure() {
        return failure == null ? new IllegalStateException("did not fail") : failure;
    }

    /** Parks the caller until it is to lead or knows what came of its events. */
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

    void tell(State news) {
        state = news;
        if (!caller.equals(Thread.currentThread())) {
            LockSupport.unpark(caller);
        }
    }

    void fail(RuntimeException reason) {
        failure = reason;
        tell(State.FAILED);
    }

    boolean isDone() {
        return state != State.WAITING && state != State.LEADS;
    }
}
