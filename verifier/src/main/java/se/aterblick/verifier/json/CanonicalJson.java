package se.aterblick.verifier.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes canonical JSON (RFC 8785): names in the order of their UTF-16 code units, no space. */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    public static byte[] bytes(JsonObject object) {
        CanonicalJson json = new CanonicalJson();
        json.value(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        switch (value) {
            case JsonObject object -> object(object);
            case List<?> list -> list(list);
            case String text -> string(text);
            default -> out.append(value);
        }
    }

    private void object(JsonObject object) {
        String separator = "{";
        for (var member : object.members().entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
    }

    private void list(List<?> list) {
        String separator = "[";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    /** Escapes no more than RFC 8785, 3.2.2.2 asks for. */
    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\"\\\b\f\n\r\t".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(named));
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
