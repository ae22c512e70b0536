package se.aterblick.eventstore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An instant as events hold it, {@code 2025-02-05T13:30:00Z} or with milliseconds; the same as
 * {@link Instant#parse} gives, which reads any other form, in a small part of the time.
 */
final class StoredInstant {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int MILLISECONDS = FORM.length() + 4;
    private static final int NANOS_PER_MILLISECOND = 1_000_000;
    private static final int LAST_HOUR = 23;
    private static final int LAST_SECOND = 59;

    private StoredInstant() {}

    /**
     * What a text says.
     *
     * @throws java.time.DateTimeException if it is no instant
     */
    static Instant parse(String text) {
        @Nullable Instant usual = usual(text);
        return usual == null ? Instant.parse(text) : usual;
    }

    /**
     * Null if the text is of another form, or about midnight or a leap second told in their way.
     */
    private static @Nullable Instant usual(String text) {
        int end = text.length() - 1;
        boolean whole = end == FORM.length();
        if (!(whole || (end == MILLISECONDS && text.charAt(FORM.length()) == '.'))
                || text.charAt(end) != 'Z'
                || !fits(text)) {
            return null;
        }
        int milliseconds = whole ? 0 : number(text, FORM.length() + 1, end);
        int hour = number(text, 11, 13);
        int second = number(text, 17, 19);
        if (milliseconds < 0 || hour > LAST_HOUR || second > LAST_SECOND) {
            return null;
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        hour,
                        number(text, 14, 16),
                        second,
                        milliseconds * NANOS_PER_MILLISECOND)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean fits(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? !isDigit(c) : c != form) {
                return false;
            }
        }
        return true;
    }

    /** Negative if there is something else than digits. */
    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
