package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Files, text and base64 from outside, in their strictest form. */
public final class Input {

    private Input() {}

    /** The bytes of a file that cannot be large, as far as 1 MiB. */
    public static byte[] file(Path file) {
        return file(file, 1 << 20);
    }

    /** The bytes of a file, as far as the limit. */
    public static byte[] file(Path file, int most) {
        return attempt("file.unreadable", file)
                .to(() -> {
                    try (var in = Files.newInputStream(file)) {
                        return in.readNBytes(most);
                    }
                });
    }

    /** Text in strict UTF-8. */
    public static String utf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = attempt("malformed.utf8").to(() -> decoder.decode(ByteBuffer.wrap(bytes)));
        return text.toString();
    }

    /** Base64 (RFC 4648, 4) in its only canonical form: padded, without spare bits. */
    public static byte[] base64(String text) {
        byte[] bytes = attempt("malformed.base64", text).to(() -> Base64.getDecoder().decode(text));
        require("malformed.base64", base64(bytes).equals(text), text);
        return bytes;
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
