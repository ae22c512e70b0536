package se.aterblick.query.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write in a form, as the interfaces take it. */
final class Entered {

    /** Groups are set apart by some space, the sign by some minus or hyphen. */
    private static final Pattern DECIMAL =
            Pattern.compile("([-+\u2212\u2013]?)(\\d[\\d \u00a0\u2009\u202f]*)(?:[,.](\\d+))?");

    private Entered() {}

    /**
     * A decimal such as {@code −4,4} or {@code 18 980}, with a point and without groups; digits
     * stay as they were written. What cannot be read so stays as it is, for the interface to
     * refuse.
     */
    static @Nullable String decimal(@Nullable String written) {
        @Nullable String text = text(written);
        Matcher decimal = DECIMAL.matcher(text == null ? "" : text);
        if (text == null || !decimal.matches()) {
            return text;
        }
        String sign = decimal.group(1).isEmpty() || decimal.group(1).equals("+") ? "" : "-";
        String whole = decimal.group(2).replaceAll("\\D", "");
        @Nullable String fraction = decimal.group(3);
        return sign + whole + (fraction == null ? "" : "." + fraction);
    }

    /** A text without space around it and with plain line ends; null if there is none. */
    static @Nullable String text(@Nullable String written) {
        String text = written == null ? "" : written.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }
}
