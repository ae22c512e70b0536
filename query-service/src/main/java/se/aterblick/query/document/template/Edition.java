package se.aterblick.query.document.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ContentHash;
import se.aterblick.document.DocumentTemplate;

/**
 * The canonical text of a report, what it is and the template it is shown in; all that a document
 * is made from.
 */
public record Edition(String canonical, Standing standing, DocumentTemplate template) {

    public ContentHash hash() {
        return ContentHash.ofUtf8(canonical);
    }

    /** When it was submitted; nothing where it was not. */
    public @Nullable Instant submittedAt() {
        return switch (standing) {
            case Standing.Known known -> null;
            case Standing.Submitted submitted -> submitted.at();
            case Standing.Approved approved -> approved.at();
        };
    }
}
