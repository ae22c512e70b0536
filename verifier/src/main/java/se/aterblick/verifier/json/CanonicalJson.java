package se.aterblick.verifier.json;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes canonical JSON (RFC 8785): names in the order of their UTF-16 code units, no space. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] bytes(JsonObject object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return switch (value) {
            case JsonObject object ->
                    object.members().entrySet().stream()
                            .map(m -> quoted(m.getKey()) + ":" + text(m.getValue()))
                            .collect(joining(",", "{", "}"));
            case List<?> list ->
                    list.stream().map(CanonicalJson::text).collect(joining(",", "[", "]"));
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    /** Escapes no more than RFC 8785, 3.2.2.2 asks for. */
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
