package se.aterblick.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The templates in which reports are shown to people; a submission records the newest. One that was
 * recorded stays, and never changes.
 */
public enum DocumentTemplate {
    FIRST("aterblick-document/1"),
    SECOND("aterblick-document/2");

    /** What new versions are shown in, and what is not submitted. */
    public static final DocumentTemplate NEWEST = SECOND;

    private final String logicalName;

    DocumentTemplate(String logicalName) {
        this.logicalName = logicalName;
    }

    /** The name that is recorded. */
    public String logicalName() {
        return logicalName;
    }

    /** The one of a recorded name; empty if this version does not have it. */
    public static Optional<DocumentTemplate> named(String logicalName) {
        return Arrays.stream(values())
                .filter(template -> template.logicalName.equals(logicalName))
                .findFirst();
    }

    /** The one of reports whose submission recorded none: that of their format. */
    public static Optional<DocumentTemplate> ofFormat(String format) {
        return switch (format) {
            case ReportFormat1.NAME, ReportFormat2.NAME -> Optional.of(FIRST);
            case ReportFormat3.NAME -> Optional.of(SECOND);
            default -> Optional.empty();
        };
    }
}
