package se.aterblick.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : sorted(map).entrySet()) {
            out.append(separator);
            string(name(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    /** By the UTF-16 code units of the names, which is how strings compare (RFC 8785, 3.2.3). */
    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map instanceof SortedMap<?, ?> ordered && ordered.comparator() == null) {
            return map;
        }
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, element) -> sorted.put(name(key), element));
        return sorted;
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
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            out.append(text, plain, i);
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
                    } else {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    }
                }
            }
            plain = i + 1;
        }
        out.append(text, plain, text.length());
        out.append('"');
    }

    private static boolean isPlain(char c) {
        return c >= FIRST_PRINTABLE && c != '"' && c != '\\' && !Character.isSurrogate(c);
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
