package se.aterblick.event;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * A version of a report was frozen and sent to the committee.
 *
 * @param version 1, 2, 3 … within the period
 * @param foldedTo the sequence number of the last event the document was made from
 * @param documentFormat the document format, such as {@code aterblick-report/1}
 * @param documentTemplate the template it is shown in for ever, such as {@code
 *     aterblick-document/1}; absent in what was submitted before it was recorded, which is shown in
 *     that of its format
 * @param document the canonical document (RFC 8785) as text; its UTF-8 bytes are the record
 * @param contentHash {@code sha-256:} and the hash of those bytes in lower-case hexadecimal
 */
public record ReportSubmitted(
        String period,
        int version,
        long foldedTo,
        String documentFormat,
        @Nullable String documentTemplate,
        String document,
        String contentHash,
        @Nullable String note)
        implements ReportEvent {

    public ReportSubmitted {
        Checks.code("period", period);
        Checks.required("documentFormat", documentFormat);
        Checks.optionalText("documentTemplate", documentTemplate);
        Checks.required("document", document);
        Checks.required("contentHash", contentHash);
        Checks.optionalText("note", note);
    }
}
