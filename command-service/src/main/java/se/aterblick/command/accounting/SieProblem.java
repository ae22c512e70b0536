package se.aterblick.command.accounting;

import java.util.List;

/** A file cannot be used; says why by a stable code and the values it names. */
final class SieProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    SieProblem(String code, Object... values) {
        super(code, null, false, false);
        this.code = code;
        this.values = List.of(values);
    }

    String code() {
        return code;
    }

    List<Object> values() {
        return values;
    }
}
