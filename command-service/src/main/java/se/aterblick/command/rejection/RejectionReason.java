package se.aterblick.command.rejection;

/**
 * Why a command is refused, with the offending values; each has a stable code. The kind says what a
 * caller is told it is: its status.
 */
public sealed interface RejectionReason permits NotAllowed, NotThere, InConflict, AgainstRule {

    /** The stable code, also the key of the message. */
    String code();
}
