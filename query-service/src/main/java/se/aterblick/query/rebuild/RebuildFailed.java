package se.aterblick.query.rebuild;

import se.aterblick.query.projection.EventReference;

/** Ends a rebuild that cannot be done, and says at which event. */
final class RebuildFailed extends RuntimeException {

    private RebuildFailed(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The cause's type, not its message: that may quote what was reported. */
    static RebuildFailed at(EventReference event, RuntimeException cause) {
        return new RebuildFailed(
                "%s at event %d of plan %s (position %d, %s, %s)"
                        .formatted(
                                cause.getClass().getName(),
                                event.sequence(),
                                event.planId(),
                                event.position(),
                                event.eventType(),
                                event.eventId()),
                cause);
    }

    /** What is told of a rebuild that ended so. */
    static String reason(RuntimeException failure) {
        return failure instanceof RebuildFailed
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
