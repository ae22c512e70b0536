package se.aterblick.http.problem;

import org.springframework.http.HttpStatus;
import se.aterblick.value.InvalidValue;

/** Tells an invalid value as a problem: which field, which rule, what was found. */
public final class InvalidValues {

    private InvalidValues() {}

    /** The problem of a value that could not exist, at a path within the request. */
    public static Problem problem(InvalidValue value, String path) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-value." + value.rule(),
                        path,
                        value.found())
                .with("field", path)
                .with("rule", value.rule());
    }
}
