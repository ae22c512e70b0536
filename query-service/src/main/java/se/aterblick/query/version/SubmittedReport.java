package se.aterblick.query.version;

import java.time.Instant;
import se.aterblick.document.ContentHash;

/** The bytes of a submitted version, the hash they were submitted with, and when that was. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SubmittedReport(
        int version, byte[] document, String contentHash, Instant submittedAt) {

    /** The hash of the bytes as they are now. */
    public ContentHash actualHash() {
        return ContentHash.of(document);
    }
}
