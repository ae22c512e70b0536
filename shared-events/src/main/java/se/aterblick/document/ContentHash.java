package se.aterblick.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import se.aterblick.value.InvalidValue;

/** The SHA-256 of some bytes, written {@code sha-256:} and 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {

    private static final String PREFIX = "sha-256:";
    private static final Pattern FORM = Pattern.compile("sha-256:[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("contentHash", "content-hash", value);
        }
    }

    public static ContentHash of(byte[] bytes) {
        return new ContentHash(PREFIX + HexFormat.of().formatHex(sha256(bytes)));
    }

    public static ContentHash ofUtf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of an HTTP {@code Content-Digest} field (RFC 9530). */
    public String contentDigest() {
        byte[] digest = HexFormat.of().parseHex(value.substring(PREFIX.length()));
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
