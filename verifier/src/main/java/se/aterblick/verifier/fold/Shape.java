package se.aterblick.verifier.fold;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.verdict.Problem;

/**
 * Which members of an object are copied into a document, written as in {@code "id title
 * continues(plan id)"}. What is absent and lists that are empty are left out.
 */
final class Shape {

    private final Map<String, Optional<Shape>> members = new LinkedHashMap<>();

    private Shape() {}

    static Shape of(String text) {
        return parse(new ArrayDeque<>(List.of(text.split("(?=[() ])|(?<=[()])", -1))));
    }

    private static Shape parse(Deque<String> parts) {
        Shape shape = new Shape();
        while (!parts.isEmpty()) {
            String name = parts.remove().strip();
            if (name.equals(")")) {
                break;
            }
            if (!name.isEmpty()) {
                boolean nested = "(".equals(parts.peek());
                if (nested) {
                    parts.remove();
                }
                shape.members.put(name, nested ? Optional.of(parse(parts)) : Optional.empty());
            }
        }
        return shape;
    }

    JsonObject copy(JsonObject from) {
        Map<String, Object> copy = new TreeMap<>();
        members.forEach((name, inner) -> {
            Object value = from.get(name);
            if (value != null && !List.of().equals(value)) {
                copy.put(name, copy(name, value, inner.orElse(null)));
            }
        });
        return new JsonObject(copy);
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
        throw Problem.wrong("malformed.member", name);
    }
}
