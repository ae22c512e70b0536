package se.aterblick.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same JSON as another library might have written it: members in the opposite order, room
 * between them, and letters as escapes.
 */
final class Respelled {

    private static final JsonMapper JSON = new JsonMapper();

    private Respelled() {}

    static byte[] of(byte[] json) {
        return (" " + spelled(JSON.readTree(json)) + "\r\n").getBytes(UTF_8);
    }

    private static String spelled(JsonNode node) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            return names.reversed().stream()
                    .map(name -> quoted(name) + " :\t" + spelled(node.path(name)))
                    .collect(Collectors.joining(",\r\n", "{ ", " }"));
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(Respelled::spelled)
                    .collect(Collectors.joining(" , ", "[ ", "\n]"));
        }
        return node.isString() ? quoted(node.asString()) : node.toString();
    }

    /** Every second letter or so is an escape, and everything that could be one. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c ->
                        c > ' ' && c < 127 && c % 2 == 0 && c != '"' && c != '\\'
                                ? Character.toString(c)
                                : "\\u%04X".formatted(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
