package se.aterblick.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param value as it is shown: what was written, or what stands
 * @param unit of a decimal, as the interfaces call it
 * @param error why it was not taken
 */
record Field(
        String name,
        Type type,
        boolean required,
        List<Choice> choices,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String error) {

    /** What can be written in it. */
    enum Type {
        DECIMAL,
        LINE,
        PROSE,
        DAY,
        CHOICE
    }

    /**
     * Something to choose.
     *
     * @param text what it is called; null if the language says
     */
    record Choice(String value, @Nullable String text) {}

    static Field of(String name, Type type) {
        return new Field(name, type, false, List.of(), null, null, null);
    }

    static Field choice(String name, List<Choice> choices) {
        return new Field(name, Type.CHOICE, false, choices, null, null, null);
    }

    Field must() {
        return new Field(name, type, true, choices, value, unit, error);
    }

    Field in(@Nullable String ofUnit) {
        return new Field(name, type, required, choices, value, ofUnit, error);
    }

    Field with(@Nullable String shown, @Nullable String fault) {
        return new Field(name, type, required, choices, shown, unit, fault);
    }
}
