package se.aterblick.query.rebuild;

import java.util.List;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventReader;

/** Reads the log of all events from behind a position on, as far as it is told to. */
final class LogReader {

    private final EventLog log;
    private final EventReader reader = new EventReader();
    private long last;

    LogReader(EventLog log, long after) {
        this.log = log;
        this.last = after;
    }

    /** An event at its place in the log. */
    record Entry(long position, RecordedEvent event) {}

    /** The next events up to a position, that one included; read again until they are passed. */
    List<Entry> next(long upTo, int most) {
        return log.after(last, most).stream()
                .filter(stored -> stored.position() <= upTo)
                .map(stored -> new Entry(stored.position(), reader.read(stored)))
                .toList();
    }

    /** Goes on behind these events. */
    void pass(List<Entry> entries) {
        last = entries.getLast().position();
    }
}
