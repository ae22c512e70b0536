package se.aterblick.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.aterblick.state.PlanState;

/**
 * A report of one period as a document: its format, its canonical text and the hash of that text's
 * UTF-8 bytes.
 */
public record ReportDocument(String format, String text, ContentHash hash) {

    /** The format new versions are submitted in. */
    public static final String CURRENT_FORMAT = ReportFormat3.NAME;

    private static final Map<String, BiFunction<PlanState, String, Map<String, Object>>> FORMATS =
            Map.of(
                    ReportFormat1.NAME,
                    (state, period) -> new ReportFormat1(state, period).tree(),
                    ReportFormat2.NAME,
                    (state, period) -> new ReportFormat2(state, period).tree(),
                    ReportFormat3.NAME,
                    (state, period) -> new ReportFormat3(state, period).tree());

    /** Whether this version can make documents in a format; a newer one may know more. */
    public static boolean isKnown(String format) {
        return FORMATS.containsKey(format);
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
        @Nullable BiFunction<PlanState, String, Map<String, Object>> known = FORMATS.get(format);
        if (known == null) {
            throw new IllegalArgumentException("unknown document format: " + format);
        }
        String text = CanonicalJson.write(known.apply(state, period));
        return new ReportDocument(format, text, ContentHash.ofUtf8(text));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
