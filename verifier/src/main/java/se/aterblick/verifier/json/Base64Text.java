package se.aterblick.verifier.json;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.Base64;

/** Base64 (RFC 4648, 4) in its only canonical form: padded, without spare bits. */
public final class Base64Text {

    private Base64Text() {}

    public static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("malformed.base64", text);
        }
        throw wrong("malformed.base64", text);
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
