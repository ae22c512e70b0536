package se.aterblick.event;

import org.jspecify.annotations.Nullable;

/**
 * The command that caused an event.
 *
 * @param commandId what the caller named it (its idempotency key)
 * @param requestHash the hash of the request, so that the key cannot be used for another one
 * @param file the file it stood in; absent where it stood in none
 */
public record CommandMark(String commandId, String requestHash, @Nullable SourceFile file) {

    public CommandMark(String commandId, String requestHash) {
        this(commandId, requestHash, null);
    }
}
