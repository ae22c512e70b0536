package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.PlanAdoptedUpcaster;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.value.PlanId;

/**
 * Axon's view of a log in Axon Server, the same as of one in PostgreSQL: to append is a transaction
 * of its own, as durable as the server makes it before it answers; a token is the position of the
 * last event seen.
 */
final class AxonServerEventStorageEngine extends AbstractEventStorageEngine {

    private static final int PAGE = 1_000;

    private final AxonServer server;
    private final LogPages pages;
    private final AxonServerAppend append;
    private final @Nullable PlanPositions positions;

    private AxonServerEventStorageEngine(Builder builder) {
        super(builder);
        this.server = builder.server;
        this.pages = new LogPages(server);
        this.append = new AxonServerAppend(server, builder.patience);
        this.positions = builder.positions;
    }

    /** What it is made of. */
    static final class Builder extends AbstractEventStorageEngine.Builder {

        private final AxonServer server;
        private final Duration patience;
        private final @Nullable PlanPositions positions;

        Builder(AxonServer server, Duration patience, @Nullable PlanPositions positions) {
            this.server = server;
            this.patience = patience;
            this.positions = positions;
            Serializer serializer = PlanEventSerializer.create();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            upcasterChain(new EventUpcasterChain(new PlanAdoptedUpcaster()));
            persistenceExceptionResolver(AxonServerAppend.LostRace.class::isInstance);
        }

        AxonServerEventStorageEngine build() {
            return new AxonServerEventStorageEngine(this);
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<Event> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            events.add(next(message, events.isEmpty() ? null : events.getLast(), serializer));
        }
        try {
            append.append(events);
        } catch (AxonServerAppend.LostRace e) {
            handlePersistenceException(e, messages.getFirst());
        }
    }

    private static Event next(
            EventMessage<?> message, @Nullable Event before, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> domainEvent)) {
            throw new IllegalArgumentException("not an event of a plan: " + message);
        }
        Event event = Events.of(domainEvent, serializer);
        if (before != null
                && (!before.getAggregateIdentifier().equals(event.getAggregateIdentifier())
                        || before.getAggregateSequenceNumber() + 1
                                != event.getAggregateSequenceNumber())) {
            throw new IllegalArgumentException(
                    "event "
                            + event.getMessageIdentifier()
                            + " does not follow "
                            + before.getMessageIdentifier());
        }
        return event;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String planId, long first) {
        Stream<Event> stream = PlanStream.of(server, planId, first);
        return positions == null
                ? stream.map(Events::entry)
                : placed(planId, first, stream.toList(), positions).stream();
    }

    private static List<TrackedDomainEventData<?>> placed(
            String planId, long first, List<Event> events, PlanPositions positions) {
        if (events.isEmpty()) {
            return List.of();
        }
        long[] places = positions.of(PlanId.of(planId), first, events.size());
        List<TrackedDomainEventData<?>> placed = new ArrayList<>(events.size());
        for (int i = 0; i < places.length; i++) {
            placed.add(tracked(places[i], events.get(i)));
        }
        return placed;
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        long after = token == null ? 0 : token.position().orElse(0);
        LongFunction<List<TrackedDomainEventData<?>>> page =
                position -> pages.after(position, PAGE, AxonServerEventStorageEngine::tracked);
        return Stream.iterate(
                        page.apply(after),
                        events -> !events.isEmpty(),
                        events ->
                                events.size() < PAGE
                                        ? List.of()
                                        : page.apply(position(events.getLast())))
                .flatMap(List::stream);
    }

    private static long position(TrackedEventData<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static TrackedDomainEventData<?> tracked(long position, Event event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(position), Events.entry(event));
    }

    /** None is ever kept: a plan's stream is short. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String planId) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("snapshots on Axon Server");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String planId) {
        long last = AxonServer.answer(server.events().findHighestSequence(planId));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(pages.end());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        @Nullable Long before =
                AxonServer.answer(server.events().getTokenAt(instant.toEpochMilli()));
        return new GlobalSequenceTrackingToken(before == null ? 0 : Math.max(0, before + 1));
    }
}
