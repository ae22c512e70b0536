package se.aterblick.command.rejection;

/** Refuses a command; nothing of it is recorded. */
public final class CommandRejected extends RuntimeException {

    private final transient RejectionReason reason;

    public CommandRejected(RejectionReason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
