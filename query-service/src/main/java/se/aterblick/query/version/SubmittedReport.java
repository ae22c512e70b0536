package se.aterblick.query.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ContentHash;

/**
 * The bytes of a submitted version, the hash they were submitted with, and when that was.
 *
 * @param template what is recorded of the template it is shown in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SubmittedReport(
        int version,
        byte[] document,
        String contentHash,
        String format,
        @Nullable String template,
        Instant submittedAt) {

    /** The hash of the bytes as they are now. */
    public ContentHash actualHash() {
        return ContentHash.of(document);
    }
}
