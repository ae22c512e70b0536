package se.aterblick.verifier.verdict;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Does what can fail by what it is given, and says so with the message of a key. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attempt(String key, Object... values) {

    /** However it fails: what comes from outside can be wrong in any way. */
    public <T> T to(Callable<T> action) {
        try {
            return action.call();
        } catch (Problem problem) {
            throw problem;
        } catch (Exception e) {
            Object[] more = Arrays.copyOf(values, values.length + 1);
            more[values.length] = e;
            throw Problem.wrong(key, more);
        }
    }
}
