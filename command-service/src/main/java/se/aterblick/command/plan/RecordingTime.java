package se.aterblick.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.aterblick.command.access.Origin;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.event.Provenance;
import se.aterblick.state.PlanState;

/**
 * Since when an event counts as known: never earlier than the event before it, whatever a clock or
 * an import says.
 */
final class RecordingTime {

    private RecordingTime() {}

    static Instant knownAt(PlanState state, Origin origin, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant latest = state.head().map(Provenance::knownAt).orElse(Instant.EPOCH);
        Instant original = origin.originallyRecordedAt();
        if (original == null) {
            return now.isBefore(latest) ? latest : now;
        }
        Instant known = original.truncatedTo(ChronoUnit.MILLIS);
        if (known.isAfter(now)) {
            throw new CommandRejected(new AgainstRule.RecordedInFuture(known));
        }
        if (known.isBefore(latest)) {
            throw new CommandRejected(new AgainstRule.RecordedOutOfOrder(known, latest));
        }
        return known;
    }
}
