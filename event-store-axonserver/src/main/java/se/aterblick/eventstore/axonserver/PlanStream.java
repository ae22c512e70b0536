package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.aterblick.eventstore.Pages;

/** A plan's stream, read a page at a time, so that nothing stays open if it is not read on. */
final class PlanStream {

    private static final int PAGE = 1_000;

    private PlanStream() {}

    /** The events from a sequence number on. */
    static Stream<Event> of(AxonServer server, String planId, long first) {
        return Pages.of(
                last ->
                        page(
                                server,
                                planId,
                                last == null ? first : last.getAggregateSequenceNumber() + 1),
                PAGE);
    }

    private static List<Event> page(AxonServer server, String planId, long first) {
        List<Event> events = new ArrayList<>();
        AggregateEventStream stream =
                server.events().openAggregateStream(planId, first, first + PAGE);
        try {
            while (events.size() < PAGE && stream.hasNext()) {
                events.add(stream.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.unreachable(e);
        } catch (RuntimeException e) {
            throw Failures.of(e);
        } finally {
            stream.cancel();
        }
        return events;
    }
}
