package se.aterblick.query.rebuild;

import java.util.List;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventReader;

/** Reads the log of all events. */
final class LogReader {

    private final EventLog log;
    private final EventReader reader = new EventReader();

    LogReader(EventLog log) {
        this.log = log;
    }

    /** An event at its place in the log. */
    record Entry(long position, RecordedEvent event) {}

    /** The first events behind a position, up to another, that one included; in their order. */
    List<Entry> between(long after, long upTo, int most) {
        return log.after(after, most).stream()
                .filter(stored -> stored.position() <= upTo)
                .map(stored -> new Entry(stored.position(), reader.read(stored)))
                .toList();
    }
}
