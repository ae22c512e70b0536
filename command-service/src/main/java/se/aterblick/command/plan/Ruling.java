package se.aterblick.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.access.Origin;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.state.PlanState;
import se.aterblick.state.Receipt;

/** What a command comes to on an adopted plan: answered before, or to be recorded now; pure. */
public sealed interface Ruling {

    /** The same command was recorded before. */
    record Repeated(Receipt receipt) implements Ruling {}

    /** The command is granted; its events count as known from that instant. */
    record Granted(Decision decision, Instant knownAt) implements Ruling {}

    /**
     * The ruling on a command.
     *
     * @throws CommandRejected if it is refused
     */
    static Ruling on(PlanState state, PlanCommand command, Clock clock) {
        Origin origin = command.origin();
        Optional<Receipt> earlier = state.receipt(origin.mark().commandId());
        if (earlier.isEmpty()) {
            Instant knownAt = RecordingTime.knownAt(state, origin, clock);
            return new Granted(command.decide(state, knownAt), knownAt);
        }
        AccessPolicy.checkCommittee(state.plan(), origin.caller());
        if (!earlier.get().requestHash().equals(origin.mark().requestHash())) {
            throw new CommandRejected(
                    new AgainstRule.IdempotencyKeyReused(origin.mark().commandId()));
        }
        return new Repeated(earlier.get());
    }
}
