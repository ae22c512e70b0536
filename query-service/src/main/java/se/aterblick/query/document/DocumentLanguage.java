package se.aterblick.query.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;

/** The languages documents are written in; what is reported stays in its own. */
enum DocumentLanguage {
    SWEDISH("sv"),
    ENGLISH("en");

    private final Locale locale;

    DocumentLanguage(String code) {
        this.locale = Locale.of(code);
    }

    Locale locale() {
        return locale;
    }

    /**
     * Swedish unless another is named: what language a browser prefers does not change a document.
     *
     * @throws ProblemException if there is no such language
     */
    static DocumentLanguage of(@Nullable String code) {
        if (code == null) {
            return SWEDISH;
        }
        for (DocumentLanguage language : values()) {
            if (language.locale.getLanguage().equals(code)) {
                return language;
            }
        }
        throw new ProblemException(
                FollowUpProblems.badRequest("unknown-language", "language", code));
    }
}
