package se.aterblick.standalone;

import org.jspecify.annotations.Nullable;

/** Says in one line why the program cannot start and what to do about it. */
public final class StartupProblem extends RuntimeException {

    public StartupProblem(String line) {
        this(line, null);
    }

    public StartupProblem(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
