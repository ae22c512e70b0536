package se.aterblick.event;

/**
 * Stops whoever meets a stored event it cannot read: going on would leave something out unnoticed.
 */
public final class UnknownEventType extends IllegalStateException {

    public UnknownEventType(String logicalName, String revision) {
        super("cannot read stored event type '" + logicalName + "' revision '" + revision + "'");
    }
}
