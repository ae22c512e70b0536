package se.aterblick.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/**
 * Axon's view of the event store.
 *
 * <p>To append is a transaction of its own, whatever transaction the caller is in: when it returns,
 * the events are stored durably, at positions that follow those of every event anybody has seen.
 */
final class PostgresEventStorageEngine extends AbstractEventStorageEngine {

    private final EventTable table;
    private final GroupCommit commits;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        this.table = builder.table;
        this.commits = builder.commits;
    }

    /** What it is made of. */
    static final class Builder extends AbstractEventStorageEngine.Builder {

        private final EventTable table;
        private final GroupCommit commits;

        Builder(EventTable table, GroupCommit commits) {
            this.table = table;
            this.commits = commits;
            Serializer serializer = PlanEventSerializer.create();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            upcasterChain(new EventUpcasterChain(new PlanAdoptedUpcaster()));
            persistenceExceptionResolver(StreamMoved.class::isInstance);
        }

        PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Append append = Append.of(events, serializer);
        commits.append(append);
        switch (append.state()) {
            case LOST ->
                    handlePersistenceException(new StreamMoved(append.events()), events.getFirst());
            case FAILED -> throw append.failure();
            case STORED, WAITING, GATHERS -> {}
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String planId, long first) {
        return Pages.<TrackedDomainEventData<?>>of(
                last -> table.stream(planId, last == null ? first : last.getSequenceNumber() + 1),
                EventTable.PAGE);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        return Pages.of(
                last -> table.log(position(last == null ? token : last.trackingToken())),
                EventTable.PAGE);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String planId) {
        return table.snapshots(planId).stream();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        table.storeSnapshot(snapshot, serializer);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String planId) {
        return table.lastSequence(planId);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.end());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(table.lastBefore(instant));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
