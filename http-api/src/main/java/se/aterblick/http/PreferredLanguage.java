package se.aterblick.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language a caller is answered in: Swedish unless English is preferred. */
public final class PreferredLanguage {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.ENGLISH);

    private PreferredLanguage() {}

    /**
     * The preferred of our languages (RFC 4647, lookup); whatever cannot be read counts as no
     * preference.
     */
    public static Locale of(HttpServletRequest request) {
        String preferred = request.getHeader("Accept-Language");
        if (preferred == null) {
            return SWEDISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(preferred), LANGUAGES);
            return found == null ? SWEDISH : found;
        } catch (IllegalArgumentException e) {
            return SWEDISH;
        }
    }
}
