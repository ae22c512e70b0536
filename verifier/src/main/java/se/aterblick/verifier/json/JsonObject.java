package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is never changed. Values are objects of this type, lists, texts, {@code Long}
 * and {@code Boolean}; a member that is {@code null} is the same as none.
 */
public record JsonObject(Map<String, Object> members) {

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public @Nullable Object get(String name) {
        return members.get(name);
    }

    public String text(String name) {
        return required(name, String.class);
    }

    public @Nullable String optionalText(String name) {
        return optional(name, String.class);
    }

    /** A whole number that is not negative. */
    public long number(String name) {
        long number = required(name, Long.class);
        if (number < 0) {
            throw wrong("malformed.member", name);
        }
        return number;
    }

    public JsonObject object(String name) {
        return required(name, JsonObject.class);
    }

    public @Nullable JsonObject optionalObject(String name) {
        return optional(name, JsonObject.class);
    }

    public List<JsonObject> objects(String name) {
        return list(name, JsonObject.class);
    }

    public List<String> texts(String name) {
        return list(name, String.class);
    }

    /** The same object with one member set, or without it. */
    public JsonObject with(String name, @Nullable Object value) {
        Map<String, Object> changed = new TreeMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new JsonObject(changed);
    }

    private <T> T required(String name, Class<T> type) {
        T value = optional(name, type);
        if (value == null) {
            throw wrong("malformed.member", name);
        }
        return value;
    }

    private <T> @Nullable T optional(String name, Class<T> type) {
        Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrong("malformed.member", name);
        }
        return type.cast(value);
    }

    private <T> List<T> list(String name, Class<T> type) {
        Object value = members.get(name);
        List<T> typed = new ArrayList<>();
        if (value instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
            list.forEach(element -> typed.add(type.cast(element)));
        } else if (value != null) {
            throw wrong("malformed.member", name);
        }
        return typed;
    }
}
