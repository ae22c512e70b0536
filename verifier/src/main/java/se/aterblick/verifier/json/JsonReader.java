package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.present;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON more strictly than RFC 8259 asks: valid UTF-8, no name twice, nesting of at most 64,
 * and no numbers but integers up to 2^53 − 1, which is all the formats of this project have.
 */
public final class JsonReader {

    /** Characters with an escape of one letter, and the letters (RFC 8259, 7). */
    static final String ESCAPED = "\"\\\b\f\n\r\t";

    static final String ESCAPES = "\"\\bfnrt";

    private static final int DEEPEST = 64;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static JsonObject object(byte[] bytes) {
        return JsonObject.EMPTY.with("JSON", read(bytes)).object("JSON");
    }

    /** A list of objects. */
    public static List<JsonObject> objects(byte[] bytes) {
        return JsonObject.EMPTY.with("JSON", read(bytes)).objects("JSON");
    }

    private static @Nullable Object read(byte[] bytes) {
        JsonReader reader = new JsonReader(Input.utf8(bytes));
        try {
            Object value = reader.value(0);
            reader.space();
            require("malformed.json", reader.at == reader.text.length(), reader.at);
            return value;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw wrong("malformed.json", reader.at);
        }
    }

    private @Nullable Object value(int depth) {
        require("malformed.deep", depth <= DEEPEST, DEEPEST);
        space();
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private JsonObject object(int depth) {
        SortedMap<String, Object> members = new TreeMap<>();
        elements(() -> {
            String name = string();
            require("malformed.twice", !members.containsKey(name), name);
            expect(':');
            members.put(name, value(depth + 1));
        });
        members.values().removeIf(Objects::isNull);
        return new JsonObject(members);
    }

    private List<Object> list(int depth) {
        List<Object> elements = new ArrayList<>();
        elements(() -> elements.add(present("malformed.json", value(depth + 1), at)));
        return elements;
    }

    /** What stands between brackets, with commas between. */
    private void elements(Runnable element) {
        char end = text.charAt(at++) == '{' ? '}' : ']';
        if (!taken(end)) {
            do {
                element.run();
            } while (taken(','));
            expect(end);
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        for (; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            require("malformed.json", c >= ' ', at);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        require("malformed.json", StandardCharsets.UTF_8.newEncoder().canEncode(out), at);
        return out.toString();
    }

    /** The character that an escape means; stops at the last character of the escape. */
    private char escaped() {
        char c = text.charAt(++at);
        if (c == 'u') {
            at += 4;
            return (char) HexFormat.fromHexDigits(text, at - 3, at + 1);
        }
        return c == '/' ? c : ESCAPED.charAt(ESCAPES.indexOf(c));
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    private @Nullable Object word() {
        int start = at;
        while (at < text.length() && " \t\n\r,:]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> {
                // No more digits than a long surely holds.
                boolean whole = word.matches("0|-?[1-9][0-9]{0,16}");
                boolean fits = whole && Math.abs(Long.parseLong(word)) <= LARGEST;
                require("malformed.number", fits, start, word);
                yield Long.parseLong(word);
            }
        };
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean taken(char c) {
        space();
        boolean here = text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private void expect(char c) {
        require("malformed.json", taken(c), at);
    }
}
