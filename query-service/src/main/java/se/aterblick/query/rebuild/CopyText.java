package se.aterblick.query.rebuild;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY, as the bytes that are sent; grows as needed. */
final class CopyText {

    private static final int SMALLEST = 1 << 12;
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[SMALLEST];
    private int length;

    /** In bytes. */
    int length() {
        return length;
    }

    void row(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put('\t');
            }
            value(values[i]);
        }
        put('\n');
    }

    /** Sends all there is and begins anew. */
    void sendTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> put(NULL, 0, NULL.length);
            case byte[] octets -> hex(octets);
            case String[] texts -> text(array(texts));
            // Its own text has no time zone, and so no meaning in the hour that comes twice.
            case Timestamp at -> text(at.toInstant().atOffset(ZoneOffset.UTC).toString());
            default -> text(value.toString());
        }
    }

    private void hex(byte[] octets) {
        put('\\');
        put('\\');
        put('x');
        makeRoomFor(2 * octets.length);
        for (byte octet : octets) {
            bytes[length++] = HEX[octet >> 4 & 0xf];
            bytes[length++] = HEX[octet & 0xf];
        }
    }

    private static String array(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Bytes of characters beyond ASCII are none of those that are escaped. */
    private void text(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (isPlain(text)) {
            put(plain, 0, plain.length);
            return;
        }
        int begin = 0;
        for (int i = 0; i < plain.length; i++) {
            char escape = escape(plain[i]);
            if (escape != 0) {
                put(plain, begin, i);
                put('\\');
                put(escape);
                begin = i + 1;
            }
        }
        put(plain, begin, plain.length);
    }

    /** Most texts are; looking for one character takes the processor little time. */
    private static boolean isPlain(String text) {
        return text.indexOf('\\') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\t') < 0
                && text.indexOf('\r') < 0;
    }

    /** What stands for a character behind a backslash; 0 if it stands for itself. */
    private static char escape(byte character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private void put(char ascii) {
        makeRoomFor(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] from, int begin, int end) {
        makeRoomFor(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    private void makeRoomFor(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
