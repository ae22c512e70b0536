package se.aterblick.eventstore;

/** A stored event is not one that this version can read. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(StoredEvent event, RuntimeException cause) {
        super(
                "event %d of plan %s cannot be read: %s"
                        .formatted(event.sequence(), event.planId(), cause.getMessage()),
                cause);
    }
}
