package se.aterblick.query.replay;

import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two JSON texts first differ, as a JSON pointer (RFC 6901). */
final class FirstDifference {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHOLE_DOCUMENT = "";

    private FirstDifference() {}

    /**
     * The pointer to the first difference in the canonical order of members; the whole document if
     * one text is no JSON or they differ in bytes only; empty if they are the same.
     */
    static Optional<String> between(String a, String b) {
        if (a.equals(b)) {
            return Optional.empty();
        }
        try {
            return between(JSON.readTree(a), JSON.readTree(b), WHOLE_DOCUMENT)
                    .or(() -> Optional.of(WHOLE_DOCUMENT));
        } catch (JacksonException e) {
            return Optional.of(WHOLE_DOCUMENT);
        }
    }

    private static Optional<String> between(
            @Nullable JsonNode a, @Nullable JsonNode b, String pointer) {
        if (a == null || b == null || a.getNodeType() != b.getNodeType()) {
            return Optional.of(pointer);
        }
        if (a.isObject()) {
            return inObjects(a, b, pointer);
        }
        if (a.isArray()) {
            return inArrays(a, b, pointer);
        }
        return a.equals(b) ? Optional.empty() : Optional.of(pointer);
    }

    private static Optional<String> inObjects(JsonNode a, JsonNode b, String pointer) {
        TreeSet<String> names = new TreeSet<>(a.propertyNames());
        names.addAll(b.propertyNames());
        Optional<String> found = Optional.empty();
        for (Iterator<String> i = names.iterator(); found.isEmpty() && i.hasNext(); ) {
            String name = i.next();
            found = between(a.get(name), b.get(name), pointer + "/" + escaped(name));
        }
        return found;
    }

    private static Optional<String> inArrays(JsonNode a, JsonNode b, String pointer) {
        Optional<String> found = Optional.empty();
        for (int i = 0; found.isEmpty() && i < Math.max(a.size(), b.size()); i++) {
            found = between(a.get(i), b.get(i), pointer + "/" + i);
        }
        return found;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
