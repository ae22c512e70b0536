package se.aterblick.query.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventReader;
import se.aterblick.eventstore.UnreadableEvent;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.value.PlanId;

/** Reads plans' streams from the event store, past all projections. */
@Component
public class PlanStreams {

    private final EventLog log;
    private final EventReader reader = new EventReader();

    public PlanStreams(EventLog log) {
        this.log = log;
    }

    /**
     * The plan's whole history.
     *
     * @throws ProblemException if a stored event cannot be read
     */
    public PlanHistory history(String planId) {
        return new PlanHistory(from(planId, 0, Stream::toList));
    }

    /** The events after the one with a sequence number. */
    public List<RecordedEvent> after(String planId, long sequence) {
        return from(planId, sequence + 1, Stream::toList);
    }

    /**
     * What a reader makes of the stream from a sequence number on; no more of it is read than the
     * reader takes, but for the rest of a page.
     *
     * @throws ProblemException if an event that was taken cannot be read
     */
    <T> T from(String planId, long first, Function<Stream<RecordedEvent>, T> reading) {
        try {
            return reading.apply(log.streamFrom(PlanId.of(planId), first).map(reader::read));
        } catch (UnreadableEvent e) {
            throw new ProblemException(FollowUpProblems.streamUnreadable(planId));
        }
    }
}
