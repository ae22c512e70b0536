package se.aterblick.query.document.template;

import java.util.Locale;

/** What the templates are: a report is shown for ever in the one that its submission recorded. */
public final class Templates {

    private final ReportTemplate1 template1 = new ReportTemplate1();

    /** The document as HTML that is well-formed XML too. */
    public Html html(Edition edition, Letterhead letterhead, Locale language) {
        return switch (edition.template()) {
            case FIRST -> template1.html(edition, letterhead, language);
        };
    }
}
