package se.aterblick.command.rejection;

import org.jspecify.annotations.Nullable;

/** Refuses a command; nothing of it is recorded. */
public final class CommandRejected extends RuntimeException {

    /**
     * Which of several things in the request was refused.
     *
     * @param index its place in the list, from 0
     * @param path its place in the request
     */
    record Place(int index, String path) {}

    private final transient RejectionReason reason;
    private final transient @Nullable Place place;

    public CommandRejected(RejectionReason reason) {
        this(reason, null);
    }

    private CommandRejected(RejectionReason reason, @Nullable Place place) {
        // The code only: messages are logged, and the values may be what somebody wrote.
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.place = place;
    }

    /** The same refusal of the thing at that place in the request. */
    public CommandRejected at(int index, String path) {
        return new CommandRejected(reason, new Place(index, path));
    }

    public RejectionReason reason() {
        return reason;
    }

    @Nullable Place place() {
        return place;
    }
}
