package se.aterblick.verifier.verdict;

import java.util.List;

/**
 * Why something is wrong, unreadable or impossible to check: a key of the messages, with values.
 *
 * <p>A value may be a problem itself: the one behind it.
 */
public final class Problem extends RuntimeException {

    private final Verdict verdict;
    private final String key;
    private final transient List<Object> values;

    private Problem(Verdict verdict, String key, Object... values) {
        super(key);
        this.verdict = verdict;
        this.key = key;
        this.values = Messages.values(values);
    }

    public static Problem wrong(String key, Object... values) {
        return new Problem(Verdict.WRONG, key, values);
    }

    public static Problem unable(String key, Object... values) {
        return new Problem(Verdict.NOT_CHECKED, key, values);
    }

    public Verdict verdict() {
        return verdict;
    }

    public String key() {
        return key;
    }

    public List<Object> values() {
        return values;
    }
}
