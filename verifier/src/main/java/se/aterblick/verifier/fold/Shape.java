package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Which members of an object a document copies, as {@code shapes.properties} has it. */
final class Shape {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("se.aterblick.verifier.fold.shapes");

    private static final Map<String, Shape> PARSED = new ConcurrentHashMap<>();

    private final Map<String, Optional<Shape>> members = new LinkedHashMap<>();

    /** A copy of an object in the shape of that name. */
    static JsonObject copy(String name, JsonObject from) {
        return PARSED.computeIfAbsent(name, n -> parse(parts(TEXTS.getString(n)))).copy(from);
    }

    /** The same in document format 1 or 2, which share a shape unless 1 has its own. */
    static JsonObject copy(String name, boolean first, JsonObject from) {
        return copy(first && TEXTS.containsKey(name + ".1") ? name + ".1" : name, from);
    }

    private static Deque<String> parts(String text) {
        return new ArrayDeque<>(List.of(text.split(" |(?=[()])|(?<=[(])", -1)));
    }

    private static Shape parse(Deque<String> parts) {
        Shape shape = new Shape();
        while (!parts.isEmpty()) {
            String name = parts.remove();
            if (name.equals(")")) {
                break;
            }
            boolean nested = "(".equals(parts.peek());
            if (nested) {
                parts.remove();
            }
            shape.members.put(name, nested ? Optional.of(parse(parts)) : Optional.empty());
        }
        return shape;
    }

    private JsonObject copy(JsonObject from) {
        JsonObject copy = JsonObject.EMPTY;
        for (var member : members.entrySet()) {
            Object value = from.get(member.getKey());
            if (value != null && !List.of().equals(value)) {
                Shape inner = member.getValue().orElse(null);
                copy = copy.with(member.getKey(), copy(member.getKey(), value, inner));
            }
        }
        return copy;
    }

    private static Object copy(String name, Object value, @Nullable Shape inner) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> copy(name, element, inner)).toList();
        }
        if (inner == null && !(value instanceof JsonObject)) {
            return value;
        }
        if (inner != null && value instanceof JsonObject object) {
            return inner.copy(object);
        }
        throw wrong("malformed.member", name);
    }
}
