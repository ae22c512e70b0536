package se.aterblick.verifier.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one check, as a key of the messages with values.
 *
 * @param values texts, and findings where a message holds another
 */
public record Finding(Verdict verdict, String key, List<Object> values) {

    /** The verdict of a check. */
    public enum Verdict {
        OK,
        /** Something is not as it must be. */
        WRONG,
        /** It was to be checked and could not be. */
        NOT_CHECKED,
        /** Nobody asked for it to be checked. */
        NOT_ASKED
    }

    static Finding of(Verdict verdict, String key, @Nullable Object... values) {
        var said = Stream.of(values).map(v -> v instanceof Finding ? v : String.valueOf(v));
        return new Finding(verdict, key, said.toList());
    }

    public static Finding ok(String key, Object... values) {
        return of(Verdict.OK, key, values);
    }

    public static Finding notAsked(String key, Object... values) {
        return of(Verdict.NOT_ASKED, key, values);
    }
}
