package se.aterblick.verifier.json;

import static java.util.stream.Collectors.joining;
import static se.aterblick.verifier.verdict.Problem.present;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is never changed. Values are objects of this type, lists, texts, {@code Long}
 * and {@code Boolean}; a member that is {@code null} is the same as none.
 *
 * @param members in the order of their names' UTF-16 code units (RFC 8785, 3.2.3)
 */
public record JsonObject(SortedMap<String, Object> members) {

    public static final JsonObject EMPTY = new JsonObject(new TreeMap<>());

    public @Nullable Object get(String name) {
        return members.get(name);
    }

    public String text(String name) {
        return present("malformed.member", optionalText(name), name);
    }

    public @Nullable String optionalText(String name) {
        return optional(name, String.class);
    }

    /** A whole number that is not negative. */
    public long number(String name) {
        Long number = optional(name, Long.class);
        return present("malformed.member", number == null || number < 0 ? null : number, name);
    }

    public JsonObject object(String name) {
        return present("malformed.member", optionalObject(name), name);
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

    /** The same object with one member set, or without it if it is null or an empty list. */
    public JsonObject with(String name, @Nullable Object value) {
        SortedMap<String, Object> changed = new TreeMap<>(members);
        changed.remove(name);
        if (value != null && !List.of().equals(value)) {
            changed.put(name, value);
        }
        return new JsonObject(changed);
    }

    /** The same object with every object in a list changed. */
    public JsonObject mapped(String list, UnaryOperator<JsonObject> change) {
        return with(list, objects(list).stream().map(change).toList());
    }

    private <T> @Nullable T optional(String name, Class<T> type) {
        Object value = members.get(name);
        return value == null ? null : typed(name, value, type);
    }

    private <T> List<T> list(String name, Class<T> type) {
        List<?> list = Objects.requireNonNullElse(optional(name, List.class), List.of());
        return list.stream().<T>map(element -> typed(name, element, type)).toList();
    }

    private static <T> T typed(String name, @Nullable Object value, Class<T> type) {
        return present("malformed.member", type.isInstance(value) ? type.cast(value) : null, name);
    }

    /** Canonical JSON (RFC 8785): names in order, no space, no more escaped than must be. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text(this);
    }

    private static String text(Object value) {
        return switch (value) {
            case JsonObject object -> {
                var members = object.members.entrySet().stream();
                var told = members.map(m -> quoted(m.getKey()) + ":" + text(m.getValue()));
                yield told.collect(joining(",", "{", "}"));
            }
            case List<?> all -> all.stream().map(JsonObject::text).collect(joining(",", "[", "]"));
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = JsonReader.ESCAPED.indexOf(c);
            if (named >= 0) {
                out.append('\\').append(JsonReader.ESCAPES.charAt(named));
            } else {
                out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return out.append('"').toString();
    }
}
