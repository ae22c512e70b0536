package se.aterblick.command.rejection;

import org.jspecify.annotations.Nullable;

/**
 * A refusal as a value, to be sent from one instance to another.
 *
 * @param index which of several things in the request was refused, from 0; null if there is one
 * @param path that thing's place in the request
 */
public record Refusal(RejectionReason reason, @Nullable Integer index, @Nullable String path) {

    public static Refusal of(CommandRejected refused) {
        CommandRejected.Place place = refused.place();
        return new Refusal(
                refused.reason(),
                place == null ? null : place.index(),
                place == null ? null : place.path());
    }

    /** To be thrown where the command came from. */
    public CommandRejected rejected() {
        CommandRejected rejected = new CommandRejected(reason);
        return index == null || path == null ? rejected : rejected.at(index, path);
    }
}
