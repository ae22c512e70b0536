package se.aterblick.verifier.verdict;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.NoSuchElementException;

/** Does what can fail by what it is given, and says so with the message of a key. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attempt(String key, Object... values) {

    /** What can fail. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    public <T> T to(Action<T> action) {
        try {
            return action.run();
        } catch (IOException
                | GeneralSecurityException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | ArithmeticException
                | DateTimeException e) {
            Object[] more = Arrays.copyOf(values, values.length + 1);
            more[values.length] = e;
            throw Problem.wrong(key, more);
        }
    }
}
