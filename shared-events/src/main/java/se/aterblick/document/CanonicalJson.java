package se.aterblick.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as canonical JSON (RFC 8785, JCS).
 *
 * <p>The tree consists of maps with string keys, lists, strings, booleans, and integers of at most
 * 2^53 − 1; decimals travel as strings, so the one hard part of RFC 8785 — formatting
 * floating-point numbers — never arises. There are no nulls: what is absent is left out. Keys are
 * sorted by UTF-16 code units (RFC 8785, 3.2.3).
 */
public final class CanonicalJson {

    private static final long LARGEST_SAFE_INTEGER = (1L << 53) - 1;
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical text of a tree.
     *
     * @throws IllegalArgumentException if the tree holds anything but what the class comment allows
     */
    public static String write(Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree);
        return json.out.toString();
    }

    /** The canonical bytes of a tree: its text in UTF-8. */
    public static byte[] bytes(Object tree) {
        return write(tree).getBytes(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case String text -> string(text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(safe(number));
            case null -> throw new IllegalArgumentException("null cannot be canonical");
            default ->
                    throw new IllegalArgumentException(
                            "cannot be canonical: " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, element) -> sorted.put(name(key), element));
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            string(entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a key that is no string cannot be canonical: " + key);
    }

    private void array(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    /**
     * Escapes as ECMAScript's JSON.stringify does; half a surrogate pair is an error (RFC 8785,
     * 3.2.2.2).
     */
    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isSurrogate(c)) {
                        i++;
                        pair(c, i < text.length() ? text.charAt(i) : c);
                    } else if (c < FIRST_PRINTABLE) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void pair(char high, char low) {
        if (!Character.isSurrogatePair(high, low)) {
            throw new IllegalArgumentException("half a surrogate pair cannot be canonical");
        }
        out.append(high).append(low);
    }

    private static long safe(long number) {
        if (number > LARGEST_SAFE_INTEGER || number < -LARGEST_SAFE_INTEGER) {
            throw new IllegalArgumentException("integer cannot be canonical: " + number);
        }
        return number;
    }
}
