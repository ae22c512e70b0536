package se.aterblick.query.version;

import se.aterblick.document.ContentHash;

/** The bytes of a submitted version and the hash they were submitted with. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SubmittedReport(int version, byte[] document, String contentHash) {

    /** The hash of the bytes as they are now. */
    public ContentHash actualHash() {
        return ContentHash.of(document);
    }
}
