package se.aterblick.query.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.ledger.Finding.Code;

/**
 * Goes through the log and the entries side by side. Where they are out of step, it finds out what
 * brings them into step again: an event is known by what it holds, wherever it stands.
 */
final class LogCheck {

    /** So many inserted events in a row are recognised as such. */
    private static final int LOOK_AHEAD = 256;

    /** Of so many that follow, one must fit before they are taken to be in step again. */
    private static final int CONFIRM = 3;

    /** Payloads are hardly ever the same; metadata tells those that are apart. */
    private static final int SAME_PAYLOAD = 20;

    private final EventLog log;
    private final LedgerRows rows;
    private final String origin;
    private final Findings findings;
    private final Cursor<SeenEvent> events;
    private final Cursor<StoredEntry> entries;

    /** An entry's position minus that of its event, where they are in step. */
    private long shift;

    LogCheck(EventLog log, LedgerRows rows, String origin, Findings findings) {
        this.log = log;
        this.rows = rows;
        this.origin = origin;
        this.findings = findings;
        this.entries = new Cursor<>(StoredEntry.source(rows));
        this.events = new Cursor<>(SeenEvent.source(log, origin));
    }

    void run() {
        @Nullable StoredEntry entry = entries.peek(0);
        @Nullable SeenEvent event = events.peek(0);
        while (entry != null && event != null) {
            step(event, entry);
            entry = entries.peek(0);
            event = events.peek(0);
        }
        if (entry != null) {
            new MissingTail(entries).findings(log.end()).forEach(findings::add);
        }
    }

    private void step(SeenEvent event, StoredEntry entry) {
        long expected = entry.position() - shift;
        if (event.position() < expected) {
            // Its entry is gone; the check of the tree says so.
            events.skip();
        } else if (event.position() == expected && isItself(event, entry)) {
            events.skip();
            entries.skip();
        } else if (event.position() > expected && event.holds(entry)) {
            renumbered(event, entry);
        } else if (event.position() > expected) {
            findings.add(
                    entry.finding(
                            Code.EVENT_MISSING,
                            "position",
                            entry.place(),
                            "no event at position " + expected));
            entries.skip();
        } else if (event.holds(entry)) {
            compareAndGoOn(event, entry);
        } else {
            outOfStep(event, entry);
        }
    }

    /** Quick, and right also where the text of the entry is wrong. */
    private static boolean isItself(SeenEvent event, StoredEntry entry) {
        return event.entry() != null && event.entry().leafHash().equals(entry.leafHash());
    }

    private void outOfStep(SeenEvent event, StoredEntry entry) {
        Optional<Long> own = findings.isFull() ? Optional.empty() : placeOf(event);
        if (own.isPresent() && own.get() > entry.position() && goesOnFrom(own.get())) {
            removedBefore(own.get());
        } else {
            int inserted = findings.isFull() ? 0 : insertedBefore(entry);
            if (inserted > 0) {
                for (int i = 0; i < inserted; i++) {
                    inserted(events.peek(0), entry);
                    events.skip();
                }
                renumbered(events.peek(0), entry);
            } else if (own.isPresent() && !isAlsoAtItsPlace(event, own.get())) {
                findings.add(
                        entry.finding(
                                Code.SWAPPED,
                                "position",
                                entry.place(),
                                "the event of position " + own.get()));
                events.skip();
                entries.skip();
            } else {
                compareAndGoOn(event, entry);
            }
        }
    }

    /** Where the entries say that what the event holds should stand. */
    private Optional<Long> placeOf(SeenEvent event) {
        if (event.entry() == null) {
            return Optional.empty();
        }
        return rows.withPayload(event.entry().payloadHash(), SAME_PAYLOAD).stream()
                .filter(position -> rows.after(position - 1, 1).stream().anyMatch(event::holds))
                .findFirst();
    }

    /** Whether the events that follow are those that follow at another place. */
    private boolean goesOnFrom(long place) {
        List<StoredEntry> following = rows.after(place, CONFIRM);
        if (following.isEmpty()) {
            return !holds(1, 1) && !holds(1, 0);
        }
        for (int i = 0; i < following.size(); i++) {
            @Nullable SeenEvent next = events.peek(1 + i);
            if (next != null && next.holds(following.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int eventAhead, int entryAhead) {
        @Nullable SeenEvent event = events.peek(eventAhead);
        @Nullable StoredEntry entry = entries.peek(entryAhead);
        return event != null && entry != null && event.holds(entry);
    }

    private void removedBefore(long place) {
        for (@Nullable StoredEntry gone = entries.peek(0);
                gone != null && gone.position() < place;
                gone = entries.peek(0)) {
            findings.add(
                    gone.finding(Code.EVENT_MISSING, "position", gone.place(), "another event"));
            entries.skip();
        }
        @Nullable StoredEntry entry = entries.peek(0);
        if (entry != null) {
            renumbered(events.peek(0), entry);
        }
    }

    /** How many events stand before the one that belongs here; 0 if it does not come. */
    private int insertedBefore(StoredEntry entry) {
        for (int i = 1; i <= LOOK_AHEAD; i++) {
            @Nullable SeenEvent event = events.peek(i);
            if (event == null) {
                return 0;
            }
            if (event.holds(entry)) {
                return isFollowedAt(i) ? i : 0;
            }
        }
        return 0;
    }

    private boolean isFollowedAt(int place) {
        if (entries.peek(1) == null) {
            return true;
        }
        for (int i = 1; i <= CONFIRM; i++) {
            if (holds(place + i, i)) {
                return true;
            }
        }
        return false;
    }

    private void inserted(@Nullable SeenEvent event, StoredEntry before) {
        if (event != null) {
            findings.add(
                    new Finding(
                            Code.EVENT_INSERTED,
                            event.position(),
                            event.planId(),
                            event.sequence(),
                            "position",
                            before.place(),
                            event.place()));
        }
    }

    private void renumbered(@Nullable SeenEvent event, StoredEntry entry) {
        if (event != null) {
            findings.add(
                    entry.finding(Code.RENUMBERED, "position", entry.position(), event.position()));
            shift = entry.position() - event.position();
        }
    }

    /** Whether the event that should stand there does: then this one is a copy of it. */
    private boolean isAlsoAtItsPlace(SeenEvent event, long place) {
        return log.after(place - shift - 1, 1).stream()
                .filter(stored -> stored.position() == place - shift)
                .map(stored -> SeenEvent.of(origin, stored))
                .anyMatch(event::holdsTheSame);
    }

    private void compareAndGoOn(SeenEvent event, StoredEntry entry) {
        Optional<LeafEntry> expected = entry.read();
        if (expected.isPresent()) {
            Differences.between(event, entry.position(), expected.get()).forEach(findings::add);
        }
        events.skip();
        entries.skip();
    }
}
