package se.aterblick.command.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.event.EventId;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/**
 * What a fact may take the place of: one event and no other, or nothing at all (RFC 9110, 13.1).
 * Whoever read first and then reports overwrites nobody unseen.
 */
public record Precondition(@Nullable EventId standing) {

    /** Nothing may stand there. */
    public static final Precondition NOTHING = new Precondition(null);

    /**
     * @throws CommandRejected if something else stands where the fact belongs
     */
    void check(PlanState state, Fact fact) {
        @Nullable EventId found =
                state.period(fact.period())
                        .fact(fact.key())
                        .map(recorded -> recorded.provenance().eventId())
                        .orElse(null);
        boolean same = found == null ? standing == null : found.equals(standing);
        if (!same) {
            throw new CommandRejected(
                    new RejectionReason.FactChanged(found == null ? null : found.value()));
        }
    }
}
