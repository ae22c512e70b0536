package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.aterblick.eventstore.LogTarget;
import se.aterblick.eventstore.StoredEvent;

/** Takes events into a log in Axon Server. */
public final class AxonServerLogTarget implements LogTarget {

    private final AxonServer server;
    private final LogPages pages;

    public AxonServerLogTarget(AxonServer server) {
        this.server = server;
        this.pages = new LogPages(server);
    }

    @Override
    public void append(List<StoredEvent> events) {
        long end = pages.end();
        if (end + 1 != events.getFirst().position()) {
            throw new IllegalStateException("the log ends at " + end);
        }
        List<Event> copies = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            Event copy = Events.of(event);
            if (!isSame(event, Events.stored(event.position(), copy))) {
                throw new IllegalArgumentException(
                        "the event at position %d would not be the same in Axon Server"
                                .formatted(event.position()));
            }
            copies.add(copy);
        }
        AxonServer.answer(server.events().appendEvents(copies.toArray(Event[]::new)));
    }

    private static boolean isSame(StoredEvent event, StoredEvent copy) {
        return event.recordedAt().equals(copy.recordedAt())
                && event.revision().equals(copy.revision())
                && Arrays.equals(event.payload(), copy.payload())
                && Arrays.equals(event.metadata(), copy.metadata());
    }
}
