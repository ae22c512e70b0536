package se.aterblick.query.document.template;

import java.util.Locale;

/**
 * Which template a report is shown in for ever: the one that belongs to its format. A submission
 * records the format, so it records the template too; another look is a new format.
 */
public final class Templates {

    private final ReportTemplate1 template1 = new ReportTemplate1();

    /** The part of a canonical report that names its format. */
    private record Named(String format) {}

    /**
     * The document as HTML that is well-formed XML too.
     *
     * @throws IllegalStateException if its format has no template: a mistake of whoever made the
     *     format
     */
    public Html html(Edition edition, Letterhead letterhead, Locale language) {
        String format = ReportTemplate1.JSON.readValue(edition.canonical(), Named.class).format();
        return switch (format) {
            case "aterblick-report/1", "aterblick-report/2" ->
                    template1.html(edition, letterhead, language);
            default -> throw new IllegalStateException("no template for " + format);
        };
    }
}
