package se.aterblick.query.rebuild;

import org.jspecify.annotations.Nullable;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.Projection;

/** Ends a rebuild that cannot be done, and says why: at which event, mostly. */
final class RebuildFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String projection;

    private RebuildFailed(String projection, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.projection = projection;
    }

    /** The cause's type, not its message: that may quote what was reported. */
    static RebuildFailed at(Projection projection, EventReference event, RuntimeException cause) {
        return new RebuildFailed(
                projection.name(),
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

    /** Something else than an event. */
    static RebuildFailed because(Projection projection, String reason) {
        return new RebuildFailed(projection.name(), reason, null);
    }

    /** The name of the projection that cannot be rebuilt. */
    String projection() {
        return projection;
    }

    /** What is told of a rebuild that ended so. */
    static String reason(RuntimeException failure) {
        return failure instanceof RebuildFailed
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
