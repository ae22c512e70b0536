package se.aterblick.standalone.soak.model;

/**
 * What a checkpoint says of the ledger.
 *
 * @param root in base64
 */
public record Checkpoint(long size, String root) {}
