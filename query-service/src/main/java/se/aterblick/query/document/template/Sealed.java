package se.aterblick.query.document.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text about persons that was sealed before it was recorded. A document leaves the system, and must
 * not change when a person is erased: it says that there is such a text, and never what.
 */
final class Sealed {

    private static final Pattern MARKER =
            Pattern.compile("\\{\\{sealed:[A-Za-z0-9._:~-]{1,128}:[A-Za-z0-9_-]+}}");

    private Sealed() {}

    /** The text with words in place of what is sealed; canonical JSON stays JSON. */
    static String hidden(String text, Words words) {
        return MARKER.matcher(text).replaceAll(Matcher.quoteReplacement(words.text("sealed")));
    }
}
