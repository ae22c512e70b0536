package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.StoredEvents;

/** Reads the log of all events from behind a position on, as far as it is told to. */
final class LogReader {

    private final EventStorageEngine engine;
    private TrackingToken token;

    LogReader(EventStorageEngine engine, long after) {
        this.engine = engine;
        this.token = new GlobalSequenceTrackingToken(after);
    }

    /** An event at its place in the log. */
    record Entry(long position, RecordedEvent event, TrackingToken token) {}

    /** The next events up to a position, that one included; read again until they are passed. */
    List<Entry> next(long upTo, int most) {
        List<Entry> entries = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> log = engine.readEvents(token, false)) {
            Iterator<? extends TrackedEventMessage<?>> events = log.iterator();
            while (entries.size() < most && events.hasNext()) {
                Entry entry = entry(events.next());
                if (entry.position() > upTo) {
                    break;
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Goes on behind these events. */
    void pass(List<Entry> entries) {
        token = entries.getLast().token();
    }

    private static Entry entry(TrackedEventMessage<?> message) {
        @Nullable TrackingToken place = message.trackingToken();
        if (place == null || !(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalStateException("not an event of a plan: " + message.getIdentifier());
        }
        return new Entry(place.position().orElseThrow(), StoredEvents.recorded(event), place);
    }
}
