package se.aterblick.query.rebuild;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private CopyText() {}

    static void row(@Nullable Object[] values, StringBuilder to) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                to.append('\t');
            }
            value(values[i], to);
        }
        to.append('\n');
    }

    private static void value(@Nullable Object value, StringBuilder to) {
        switch (value) {
            case null -> to.append("\\N");
            case byte[] bytes -> HEX.formatHex(to.append("\\\\x"), bytes);
            case String[] texts -> escaped(array(texts), to);
            default -> escaped(value.toString(), to);
        }
    }

    private static String array(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void escaped(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> to.append(c);
            }
        }
    }
}
