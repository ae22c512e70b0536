package se.aterblick.query.ledger;

import java.time.Instant;

/**
 * What a time-stamping authority says of a checkpoint, RFC 3161.
 *
 * @param size of the checkpoint
 * @param body of the checkpoint; its SHA-256 is what was stamped
 * @param response the authority's TimeStampResp in DER; not copied, so not to be changed
 * @param at the time the authority states
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Timestamp(long size, String body, byte[] response, Instant at) {}
