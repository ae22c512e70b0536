package se.aterblick.verifier.verdict;

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

    public Finding finding() {
        return finding;
    }
}
