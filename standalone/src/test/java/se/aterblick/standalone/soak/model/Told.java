package se.aterblick.standalone.soak.model;

/**
 * The answer that something is recorded.
 *
 * @param contentHash of a submission's document; empty for anything else
 */
public record Told(String eventId, long sequence, String contentHash) {}
