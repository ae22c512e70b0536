package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import se.aterblick.verifier.json.Input;

/** A SHA-256. */
public record Hash(String hex) {

    /** The hash of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        return new Hash(HexFormat.of().formatHex(digest("SHA-256", parts)));
    }

    /** The same by another algorithm, by a name that every JDK knows. */
    public static byte[] digest(String algorithm, byte[]... parts) {
        return attempt("timestamp.algorithm", algorithm)
                .to(() -> {
                    MessageDigest digest = MessageDigest.getInstance(algorithm);
                    Stream.of(parts).forEach(digest::update);
                    return digest.digest();
                });
    }

    /** RFC 9162, 2.1.1. */
    public static Hash leaf(byte[] entry) {
        return of(new byte[] {0}, entry);
    }

    static Hash node(Hash left, Hash right) {
        return of(new byte[] {1}, left.bytes(), right.bytes());
    }

    public static Hash parse(String base64) {
        byte[] bytes = Input.base64(base64);
        require("malformed.hash", bytes.length == 32, base64);
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** In base64, as checkpoints print it. */
    @Override
    public String toString() {
        return Input.base64(bytes());
    }
}
