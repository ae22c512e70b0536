package se.aterblick.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.ledger.Finding.Code;

/**
 * Holds the events of one plan against their entries and leaves. Whether other plans' events, or
 * the plan's last ones, are gone only the check of everything can tell.
 */
final class PlanCheck {

    private final LedgerRows rows;
    private final String origin;
    private final List<Finding> findings = new ArrayList<>();

    PlanCheck(LedgerRows rows, String origin) {
        this.rows = rows;
        this.origin = origin;
    }

    List<Finding> run(List<StoredEvent> stream) {
        long size = rows.size();
        long sequence = 0;
        for (StoredEvent event : stream) {
            if (event.sequence() != sequence) {
                findings.add(missingBefore(event, sequence));
            }
            sequence = event.sequence() + 1;
            if (event.position() <= size) {
                check(SeenEvent.of(origin, event));
            }
        }
        return findings;
    }

    private static Finding missingBefore(StoredEvent event, long sequence) {
        return new Finding(
                Code.EVENT_MISSING,
                event.position(),
                event.planId(),
                sequence,
                "sequence",
                Long.toString(sequence),
                Long.toString(event.sequence()));
    }

    private void check(SeenEvent event) {
        Optional<StoredEntry> entry =
                rows.after(event.position() - 1, 1).stream()
                        .filter(found -> found.position() == event.position())
                        .findFirst();
        if (entry.isEmpty()) {
            findings.add(
                    Finding.at(
                            event.position(),
                            Code.ENTRY_MISSING,
                            "entry",
                            event.place(),
                            "no entry"));
        } else {
            check(event, entry.get());
        }
    }

    private void check(SeenEvent event, StoredEntry entry) {
        Optional<LeafEntry> read = entry.read();
        boolean isItself = read.filter(e -> e.leafHash().equals(entry.leafHash())).isPresent();
        if (isItself) {
            findings.addAll(Differences.between(event, entry.position(), read.get()));
        } else {
            findings.add(
                    entry.finding(
                            Code.ENTRY_CHANGED,
                            "entry",
                            entry.leafHash().hex(),
                            read.map(e -> e.leafHash().hex()).orElse("unreadable")));
        }
    }
}
