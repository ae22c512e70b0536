package se.aterblick.query.history;

import java.util.List;
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
        try (Stream<RecordedEvent> stream = StoredEvents.stream(store, PlanId.of(planId))) {
            return new PlanHistory(stream.toList());
        } catch (SerializationException | UnknownEventType e) {
            throw new ProblemException(FollowUpProblems.streamUnreadable(planId));
        }
    }

    /**
     * The events after the one with a sequence number.
     *
     * @throws ProblemException if a stored event cannot be read
     */
    List<RecordedEvent> after(String planId, long sequence) {
        try (Stream<RecordedEvent> stream =
                store.readEvents(planId, sequence + 1).asStream().map(StoredEvents::recorded)) {
            return stream.toList();
        } catch (SerializationException | UnknownEventType e) {
            throw new ProblemException(FollowUpProblems.streamUnreadable(planId));
        }
    }
}
