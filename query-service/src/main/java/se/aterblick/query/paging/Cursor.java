package se.aterblick.query.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;

/** Where the next page of a list begins; opaque to clients. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(Object... keys) {
        return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
    }

    /**
     * The cursor a request carries, with as many keys as the list is sorted by; null where it
     * carries none.
     *
     * @throws ProblemException if it is no cursor of such a list
     */
    public static @Nullable Cursor decode(@Nullable String encoded, int keys) {
        if (encoded == null) {
            return null;
        }
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(text.split(SEPARATOR, -1)));
            // A NUL never comes from a list: PostgreSQL has none.
            if (cursor.keys.size() == keys && text.indexOf('\0') < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same answer
        }
        throw invalid(encoded);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return keys.get(index);
    }

    /**
     * A key that is a number.
     *
     * @throws ProblemException if it is none
     */
    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw invalid(encoded());
        }
    }

    private static ProblemException invalid(String encoded) {
        return new ProblemException(
                FollowUpProblems.badRequest("invalid-cursor", "cursor", encoded));
    }
}
