package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import se.aterblick.verifier.json.Input;

/**
 * An Ed25519 key that signatures are verified with, as a C2SP vkey: {@code name+keyid+base64(type
 * || key)}.
 *
 * @param id the first eight hexadecimal digits of SHA-256(name || LF || type || key)
 * @param type {@link #LOG} or {@link #WITNESS}
 * @param key the 32 bytes in hexadecimal
 */
public record VerifierKey(String name, String id, int type, String key) {

    /** Signs notes as they are (C2SP signed-note). */
    public static final int LOG = 1;

    /** Signs checkpoints with the time (C2SP tlog-cosignature). */
    public static final int WITNESS = 4;

    /** Names hold no space, control character or plus. */
    static final String NAME = "[^+\\x00-\\x20\\p{Z}]++";

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    public static VerifierKey parse(String vkey) {
        String[] part = vkey.split("\\+", 3);
        require("key.malformed", part.length == 3 && part[0].matches(NAME), vkey);
        byte[] typed = Input.base64(part[2]);
        boolean known = typed.length == 33 && (typed[0] == LOG || typed[0] == WITNESS);
        require("key.malformed", known && text(part[0], typed).equals(vkey), vkey);
        return new VerifierKey(part[0], part[1], typed[0], HexFormat.of().formatHex(typed, 1, 33));
    }

    /** A vkey, from the key behind a byte of its type. */
    static String text(String name, byte[] typed) {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        String id = Hash.of(line, typed).hex().substring(0, 8);
        return name + "+" + id + "+" + Input.base64(typed);
    }

    /** Each is a key that is written out, or the name of a file of keys, one a line. */
    public static List<VerifierKey> given(List<String> keysOrFiles, int type) {
        return keysOrFiles.stream().flatMap(k -> given(k, type).stream()).toList();
    }

    private static List<VerifierKey> given(String keyOrFile, int type) {
        Path file = Path.of(keyOrFile);
        boolean isFile = Files.isRegularFile(file);
        String text = isFile ? Input.utf8(Input.file(file)) : keyOrFile;
        var lines = text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#"));
        var keys = lines.map(VerifierKey::parse).filter(key -> key.type() == type).toList();
        require("key.none", !keys.isEmpty(), keyOrFile, type);
        return keys;
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var x509 = new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + key));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(x509));
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
