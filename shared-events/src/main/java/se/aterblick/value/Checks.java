package se.aterblick.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks that value constructors share; each returns its argument or throws {@link
 * InvalidValue}.
 */
public final class Checks {

    /** The longest running text, in UTF-16 code units: a report's longest comment is some 4,000. */
    public static final int LONG_TEXT = 20_000;

    /** The longest title or name, in UTF-16 code units. */
    public static final int SHORT_TEXT = 400;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,15}");
    private static final int LONGEST_SLUG = 80;
    private static final int LARGEST_COLLECTION = 500;
    private static final int LAST_YEAR = 9999;

    private Checks() {}

    /** A required value: neither absent nor JSON null. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "required", "");
        }
        return value;
    }

    /** A key: 1–80 of {@code a-z 0-9 . -}, beginning and ending with a letter or digit. */
    public static String slug(String field, @Nullable String value) {
        String text = required(field, value);
        if (!isSlug(text)) {
            throw new InvalidValue(field, "slug", text);
        }
        return text;
    }

    /**
     * By hand: every event that is read back has some, and a pattern takes several times as long.
     */
    private static boolean isSlug(String text) {
        int last = text.length() - 1;
        boolean valid =
                last >= 0
                        && last < LONGEST_SLUG
                        && isLetterOrDigit(text.charAt(0))
                        && isLetterOrDigit(text.charAt(last));
        for (int i = 1; valid && i < last; i++) {
            char c = text.charAt(i);
            valid = isLetterOrDigit(c) || c == '.' || c == '-';
        }
        return valid;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    public static @Nullable String optionalSlug(String field, @Nullable String value) {
        return value == null ? null : slug(field, value);
    }

    /** A code such as {@code UR1}: 1–16 of {@code A-Z 0-9 -}. */
    public static String code(String field, @Nullable String value) {
        return matching(CODE, "code", field, value);
    }

    /** A title or name: not blank, at most {@link #SHORT_TEXT}, on one line. */
    public static String title(String field, @Nullable String value) {
        String text = text(field, value, SHORT_TEXT);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw new InvalidValue(field, "one-line", text);
        }
        return text;
    }

    public static @Nullable String optionalTitle(String field, @Nullable String value) {
        return value == null ? null : title(field, value);
    }

    /** Running text: not blank, at most {@link #LONG_TEXT}, lines ended by {@code \n}. */
    public static String text(String field, @Nullable String value) {
        return text(field, value, LONG_TEXT);
    }

    public static @Nullable String optionalText(String field, @Nullable String value) {
        return value == null ? null : text(field, value);
    }

    /** A day in the years 1–9999: one can count on from it and store what comes out. */
    public static LocalDate day(String field, @Nullable LocalDate value) {
        LocalDate day = required(field, value);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new InvalidValue(field, "day-range", day.toString());
        }
        return day;
    }

    public static @Nullable LocalDate optionalDay(String field, @Nullable LocalDate value) {
        return value == null ? null : day(field, value);
    }

    /**
     * An unmodifiable copy; an absent list is an empty one. At most 500 elements, none of them
     * null.
     */
    public static <T> List<T> list(
            String field, @Nullable Collection<? extends @Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > LARGEST_COLLECTION) {
            throw new InvalidValue(field, "too-many", String.valueOf(values.size()));
        }
        for (T value : values) {
            required(field, value);
        }
        return List.copyOf(values);
    }

    /** A whole number within bounds, both included; absent is allowed. */
    public static void between(
            String field, String rule, @Nullable Integer value, int lowest, int highest) {
        if (value != null && (value < lowest || value > highest)) {
            throw new InvalidValue(field, rule, value.toString());
        }
    }

    private static String text(String field, @Nullable String value, int limit) {
        String text = required(field, value);
        if (text.isBlank()) {
            throw new InvalidValue(field, "blank", "");
        }
        if (text.length() > limit) {
            throw new InvalidValue(field, "too-long", text);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (control || isLoneSurrogate(text, i)) {
                throw new InvalidValue(
                        field,
                        "control-character",
                        "U+" + HexFormat.of().withUpperCase().toHexDigits(c));
            }
        }
        return text;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String matching(
            Pattern pattern, String rule, String field, @Nullable String value) {
        String text = required(field, value);
        if (!pattern.matcher(text).matches()) {
            throw new InvalidValue(field, rule, text);
        }
        return text;
    }
}
