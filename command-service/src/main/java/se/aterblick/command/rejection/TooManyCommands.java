package se.aterblick.command.rejection;

/**
 * All places for commands are taken: nothing was decided or recorded, and it may be tried again.
 */
public final class TooManyCommands extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace, which would cost most when there is least time. */
    public TooManyCommands() {
        super("all places for commands are taken", null, false, false);
    }
}
