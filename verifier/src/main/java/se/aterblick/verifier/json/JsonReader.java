package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.verdict.Problem;

/**
 * Reads JSON more strictly than RFC 8259 asks: valid UTF-8, no name twice, nesting of at most 64,
 * and no numbers but integers up to 2^53 − 1, which is all the formats of this project have.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 17;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static JsonObject object(byte[] bytes) {
        if (read(bytes) instanceof JsonObject object) {
            return object;
        }
        throw wrong("malformed.json", 0);
    }

    /** A list of objects. */
    public static List<JsonObject> objects(byte[] bytes) {
        return JsonObject.EMPTY.with("list", read(bytes)).objects("list");
    }

    /** Text in strict UTF-8. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw wrong("malformed.utf8");
        }
    }

    private static Object read(byte[] bytes) {
        JsonReader reader = new JsonReader(utf8(bytes));
        Object value = reader.value(0);
        reader.space();
        if (value == null || reader.at < reader.text.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("malformed.deep", DEEPEST);
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private JsonObject object(int depth) {
        SortedMap<String, Object> members = new TreeMap<>();
        List<String> absent = new ArrayList<>();
        at++;
        space();
        while (!taken('}')) {
            if (!members.isEmpty() || !absent.isEmpty()) {
                expect(',');
                space();
            }
            String name = string();
            space();
            expect(':');
            Object value = value(depth + 1);
            if (members.containsKey(name) || absent.contains(name)) {
                throw wrong("malformed.twice", name);
            }
            if (value == null) {
                absent.add(name);
            } else {
                members.put(name, value);
            }
            space();
        }
        return new JsonObject(members);
    }

    private List<Object> list(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        space();
        while (!taken(']')) {
            if (!elements.isEmpty()) {
                expect(',');
            }
            Object element = value(depth + 1);
            if (element == null) {
                throw malformed();
            }
            elements.add(element);
            space();
        }
        return elements;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (!taken('"')) {
            char c = peek();
            if (c < ' ') {
                throw malformed();
            }
            at++;
            out.append(c == '\\' ? escaped() : c);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(out)) {
            throw malformed();
        }
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() <= LONGEST_NUMBER && digits.matches("0|-?[1-9][0-9]*")) {
            long number = Long.parseLong(digits);
            if (Math.abs(number) <= LARGEST) {
                return number;
            }
        }
        throw wrong("malformed.number", start, digits);
    }

    private <T> @Nullable T word(String word, @Nullable T value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean taken(char c) {
        boolean here = peek() == c;
        at += here ? 1 : 0;
        return here;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw malformed();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private Problem malformed() {
        return wrong("malformed.json", at);
    }
}
