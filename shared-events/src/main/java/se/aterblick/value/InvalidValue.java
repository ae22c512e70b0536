package se.aterblick.value;

import java.nio.charset.StandardCharsets;

/** Says that a value could not exist: which field, which rule, and what was found instead. */
public final class InvalidValue extends IllegalArgumentException {

    private final String field;
    private final String rule;
    private final String found;

    /**
     * @param field the JSON name of the field
     * @param rule the stable code of the rule that is broken, a key of the message bundles
     * @param found what was found, cut to a length that can be shown
     */
    public InvalidValue(String field, String rule, String found) {
        super(field + ": " + rule + " (" + shortened(found) + ")");
        this.field = field;
        this.rule = rule;
        this.found = shortened(found);
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    public String found() {
        return found;
    }

    private static String shortened(String text) {
        String cut = text.length() <= 80 ? text : text.substring(0, 80) + "…";
        // Half a surrogate pair cannot be sent as UTF-8: it becomes a question mark.
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
