package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Files, text and base64 from outside, in their strictest form. */
public final class Input {

    private Input() {}

    /** The bytes of a file, as far as the limit. */
    public static byte[] file(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
    }

    /** Text in strict UTF-8. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw wrong("malformed.utf8");
        }
    }

    /** Base64 (RFC 4648, 4) in its only canonical form: padded, without spare bits. */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong("malformed.base64", text);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
