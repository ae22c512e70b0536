package se.aterblick.query.document.template;

import java.util.List;
import java.util.Locale;

/** What the templates are: a report is shown for ever in the one that its submission recorded. */
public final class Templates {

    private static final String FIRST = "document/template-1/";
    private static final String SECOND = "document/template-2/";

    private final ReportTemplate first = new ReportTemplate(List.of(FIRST));
    private final ReportTemplate second = new ReportTemplate(List.of(SECOND, FIRST));

    /** The document as HTML that is well-formed XML too. */
    public Html html(Edition edition, Letterhead letterhead, Locale language) {
        return switch (edition.template()) {
            case FIRST -> first.html(edition, letterhead, language);
            case SECOND -> second.html(edition, letterhead, language);
        };
    }
}
