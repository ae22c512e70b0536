package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;

/** Asks a policy why it refuses. */
public final class Refusals {

    private Refusals() {}

    /** The reason, or null if it does not refuse. */
    public static @Nullable RejectionReason reason(ThrowingCallable decision) {
        CommandRejected rejected = catchThrowableOfType(CommandRejected.class, decision);
        return rejected == null ? null : rejected.reason();
    }
}
