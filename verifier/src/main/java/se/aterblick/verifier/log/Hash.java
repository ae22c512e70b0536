package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import se.aterblick.verifier.json.Base64Text;

/** A SHA-256. */
public final class Hash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** RFC 9162, 2.1.1. */
    public static Hash leaf(byte[] entry) {
        return of(LEAF, entry);
    }

    static Hash node(Hash left, Hash right) {
        return of(NODE, left.bytes, right.bytes);
    }

    public static Hash parse(String base64) {
        byte[] bytes = Base64Text.decode(base64);
        if (bytes.length != 32) {
            throw wrong("malformed.hash", base64);
        }
        return new Hash(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base64, as checkpoints print it. */
    @Override
    public String toString() {
        return Base64Text.encode(bytes);
    }
}
