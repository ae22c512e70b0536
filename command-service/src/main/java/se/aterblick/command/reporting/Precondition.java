package se.aterblick.command.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.event.EventId;
import se.aterblick.event.Provenance;
import se.aterblick.state.FactAddress;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * What a fact may take the place of. Whoever read first and then reports overwrites nobody unseen.
 */
public sealed interface Precondition {

    /** One event and no other, or nothing at all where it is absent (RFC 9110, 13.1). */
    record Standing(@Nullable EventId event) implements Precondition {}

    /** Whatever its author knew of: no event after that one. */
    record KnownUpTo(long sequence) implements Precondition {}

    /**
     * Passes if it holds.
     *
     * @throws CommandRejected if something else stands where a fact belongs
     */
    default void check(PlanState state, FactAddress place) {
        @Nullable Provenance found =
                state.period(place.period())
                        .fact(place.key())
                        .map(RecordedFact::provenance)
                        .orElse(null);
        @Nullable EventId event = found == null ? null : found.eventId();
        switch (this) {
            case Standing(EventId expected) -> {
                boolean same = event == null ? expected == null : event.equals(expected);
                if (!same) {
                    throw new CommandRejected(
                            new InConflict.FactChanged(event == null ? null : event.value()));
                }
            }
            case KnownUpTo(long sequence) -> {
                if (found != null && event != null && found.sequence() > sequence) {
                    throw new CommandRejected(
                            new InConflict.ReportedSince(place.key().item(), event.value()));
                }
            }
        }
    }
}
