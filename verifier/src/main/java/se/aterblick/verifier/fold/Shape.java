package se.aterblick.verifier.fold;

import static java.util.ResourceBundle.getBundle;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/**
 * Which members of an object a document has, as {@code shapes.properties} tells.
 *
 * @param format the document's format, which may have shapes of its own
 * @param told finds what was told of an object, by words such as {@code fact/status}
 */
record Shape(String format, BiFunction<String, JsonObject, @Nullable Object> told) {

    private static final ResourceBundle TEXTS = getBundle("se.aterblick.verifier.fold.shapes");

    /** Of objects of which nothing was told, and that are the same in all formats. */
    static final Shape PLAIN = new Shape("", (what, object) -> null);

    /** The words under a name; none where there is no such name. */
    static List<String> words(String name) {
        return TEXTS.containsKey(name) ? List.of(TEXTS.getString(name).split(" ")) : List.of();
    }

    /** The members in the shape of that name. */
    static List<String> members(String name) {
        return words(name).stream().map(word -> word.replaceFirst(":.*", "")).toList();
    }

    /** What plans and revisions call an object by. */
    static @Nullable String id(JsonObject object) {
        return object.optionalText(object.get("key") == null ? "id" : "key");
    }

    /** A copy of an object in the shape of that name. */
    JsonObject copy(String name, JsonObject from) {
        JsonObject copy = JsonObject.EMPTY;
        String own = name + format.replace("aterblick-report/", ".");
        for (String word : words(TEXTS.containsKey(own) ? own : name)) {
            String member = word.replaceFirst(":.*", "");
            String shape = word.substring(member.length()).replaceFirst(":", "");
            Object value = from.get(member);
            if (shape.contains("/")) {
                copy = copy.with(member, told.apply(shape, from));
            } else if (value != null) {
                copy = copy.with(member, copy(member, shape, value));
            }
        }
        return copy;
    }

    private Object copy(String member, String shape, Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(e -> copy(member, shape, e)).toList();
            case JsonObject object when shape.equals("*") -> object;
            case JsonObject object when !shape.isEmpty() -> copy(shape, object);
            case Object plain when shape.isEmpty() && !(plain instanceof JsonObject) -> plain;
            default -> throw wrong("malformed.member", member);
        };
    }
}
