package se.aterblick.form;

import java.util.List;

/** A file cannot be taken for a form; says why by a stable code and the values it names. */
public final class FormProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    FormProblem(String code, Object... values) {
        super(code, null, false, false);
        this.code = code;
        this.values = List.of(values);
    }

    public String code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }
}
