package se.aterblick.event;

/**
 * The command that caused an event.
 *
 * @param commandId what the caller named it (its idempotency key)
 * @param requestHash the hash of the request, so that the key cannot be used for another one
 */
public record CommandMark(String commandId, String requestHash) {}
