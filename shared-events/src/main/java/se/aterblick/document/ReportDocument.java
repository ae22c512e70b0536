package se.aterblick.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import se.aterblick.state.PlanState;

/**
 * A report of one period as a document: its format, its canonical text and the hash of that text's
 * UTF-8 bytes.
 */
public record ReportDocument(String format, String text, ContentHash hash) {

    /** The format new versions are submitted in. */
    public static final String CURRENT_FORMAT = ReportFormat3.NAME;

    private static final Set<String> KNOWN =
            Set.of(ReportFormat1.NAME, ReportFormat2.NAME, ReportFormat3.NAME);

    /** Whether this version can make documents in a format; a newer one may know more. */
    public static boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    /** The document of a period as a state knows it, in today's format. */
    public static ReportDocument of(PlanState state, String period) {
        return of(state, period, CURRENT_FORMAT);
    }

    /**
     * The document in a given format; every format ever submitted in stays runnable.
     *
     * @throws IllegalArgumentException if this version does not know such a format
     */
    public static ReportDocument of(PlanState state, String period, String format) {
        Map<String, Object> tree =
                switch (format) {
                    case ReportFormat1.NAME -> new ReportFormat1(state, period).tree();
                    case ReportFormat2.NAME -> new ReportFormat2(state, period).tree();
                    case ReportFormat3.NAME -> new ReportFormat3(state, period).tree();
                    default ->
                            throw new IllegalArgumentException(
                                    "unknown document format: " + format);
                };
        String text = CanonicalJson.write(tree);
        return new ReportDocument(format, text, ContentHash.ofUtf8(text));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
