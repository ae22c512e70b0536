package se.aterblick.command.rejection;

/** Refuses a command; nothing of it is recorded. */
public final class CommandRejected extends RuntimeException {

    private final transient RejectionReason reason;

    public CommandRejected(RejectionReason reason) {
        // The code only: messages are logged, and the values may be what somebody wrote.
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
