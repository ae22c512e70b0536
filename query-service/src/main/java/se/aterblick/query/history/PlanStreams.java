package se.aterblick.query.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.UnknownEventType;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Reads plans' streams from the event store, past all projections. */
@Component
public class PlanStreams {

    private final EventStore store;

    public PlanStreams(@Qualifier("queryEventStore") EventStore store) {
        this.store = store;
    }

    /**
     * The plan's whole history.
     *
     * @throws ProblemException if a stored event cannot be read
     */
    public PlanHistory history(String planId) {
        return new PlanHistory(read(planId, 0, Stream::toList));
    }

    /**
     * The plan as it was known then, read no further than that; empty if it did not exist yet.
     *
     * @throws ProblemException if one of the events up to then cannot be read
     */
    public Optional<PlanState> asOf(String planId, AsOf then) {
        return read(planId, 0, stream -> PlanHistory.asOf(stream, then));
    }

    /**
     * The events after the one with a sequence number.
     *
     * @throws ProblemException if a stored event cannot be read
     */
    List<RecordedEvent> after(String planId, long sequence) {
        return read(planId, sequence + 1, Stream::toList);
    }

    private <T> T read(String planId, long first, Function<Stream<RecordedEvent>, T> reader) {
        try (Stream<RecordedEvent> stream =
                store.readEvents(PlanId.of(planId).value(), first)
                        .asStream()
                        .map(StoredEvents::recorded)) {
            return reader.apply(stream);
        } catch (SerializationException | UnknownEventType e) {
            throw new ProblemException(FollowUpProblems.streamUnreadable(planId));
        }
    }
}
