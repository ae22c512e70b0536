package se.aterblick.verifier.verdict;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.verdict.Finding.Verdict;

/** Something wrong, unreadable or impossible to check. */
public final class Problem extends RuntimeException {

    private final transient Finding finding;

    private Problem(Finding finding) {
        super(finding.key());
        this.finding = finding;
    }

    public static Problem wrong(String key, @Nullable Object... values) {
        return new Problem(Finding.of(Verdict.WRONG, key, values));
    }

    public static Problem unable(String key, @Nullable Object... values) {
        return new Problem(Finding.of(Verdict.NOT_CHECKED, key, values));
    }

    /** Says with the message of that key what is wrong, unless it is as it must be. */
    public static void require(String key, boolean asItMustBe, @Nullable Object... values) {
        if (!asItMustBe) {
            throw wrong(key, values);
        }
    }

    /** The same, where it could only not be checked. */
    public static void requireAble(String key, boolean able, @Nullable Object... values) {
        if (!able) {
            throw unable(key, values);
        }
    }

    /** What must be there; says with the message of that key that it is not. */
    public static <T> T present(String key, @Nullable T value, Object... values) {
        if (value == null) {
            throw wrong(key, values);
        }
        return value;
    }

    /** The first of what must be there. */
    public static <T> T first(String key, Stream<T> found, Object... values) {
        return present(key, found.findFirst().orElse(null), values);
    }

    /** What fails in it is said with the message of that key, the values and how it failed. */
    public static Attempt attempt(String key, Object... values) {
        return new Attempt(key, values);
    }

    /** Does something; a problem with it is said with the message of that key and the place. */
    public static void at(String key, Object place, Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            throw new Problem(Finding.of(problem.finding.verdict(), key, place, problem.finding));
        }
    }

    public Finding finding() {
        return finding;
    }
}
