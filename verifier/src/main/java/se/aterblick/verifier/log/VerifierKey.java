package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import se.aterblick.verifier.json.Base64Text;

/**
 * An Ed25519 key that signatures are verified with, as a C2SP vkey: {@code name+keyid+base64(type
 * || key)}.
 *
 * @param id the first eight hexadecimal digits of SHA-256(name || LF || type || key)
 * @param type {@link #LOG} or {@link #WITNESS}
 */
public record VerifierKey(String name, String id, int type, PublicKey key) {

    /** Signs notes as they are (C2SP signed-note). */
    public static final int LOG = 1;

    /** Signs checkpoints with the time (C2SP tlog-cosignature). */
    public static final int WITNESS = 4;

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_LENGTH = 32;

    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw wrong("key.malformed", vkey);
        }
        byte[] typed = Base64Text.decode(parts[2]);
        boolean known = typed.length == 1 + KEY_LENGTH && (typed[0] == LOG || typed[0] == WITNESS);
        if (!known || !parts[1].equals(id(parts[0], typed))) {
            throw wrong("key.malformed", vkey);
        }
        return new VerifierKey(
                parts[0], parts[1], typed[0], publicKey(Arrays.copyOfRange(typed, 1, 33)));
    }

    /** The key that is written out, or those in the file of that name, one a line. */
    public static List<VerifierKey> given(String keyOrFile, int type) {
        Path file = Path.of(keyOrFile);
        List<String> lines = List.of(keyOrFile);
        try {
            if (Files.isRegularFile(file)) {
                lines = Files.readAllLines(file);
            }
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
        List<VerifierKey> keys =
                lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(VerifierKey::parse)
                        .filter(key -> key.type() == type)
                        .toList();
        if (keys.isEmpty()) {
            throw wrong("key.none", keyOrFile, type);
        }
        return keys;
    }

    /** A vkey from its parts. */
    static String text(String name, int type, byte[] key) {
        byte[] typed = join(new byte[] {(byte) type}, key);
        return name + "+" + id(name, typed) + "+" + Base64Text.encode(typed);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || c <= ' ' || Character.isSpaceChar(c));
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String id(String name, byte[] typed) {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Hash.of(line, typed).hex().substring(0, 8);
    }

    private static PublicKey publicKey(byte[] key) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(join(X509, key)));
        } catch (GeneralSecurityException e) {
            throw wrong("key.malformed", HexFormat.of().formatHex(key));
        }
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
