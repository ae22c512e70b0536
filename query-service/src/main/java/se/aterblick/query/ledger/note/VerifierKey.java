package se.aterblick.query.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.ledger.tree.Hash;

/** A public key with its name, written {@code name+id+base64(type || key)}: a vkey. */
public final class VerifierKey {

    static final int ID_LENGTH = 4;
    private static final int KEY_LENGTH = 32;

    /** What stands before the 32 bytes of an Ed25519 key in X.509, RFC 8410 §4. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final KeyType type;
    private final byte[] key;
    private final PublicKey publicKey;

    /**
     * @param key the 32 bytes of RFC 8032
     */
    public VerifierKey(String name, KeyType type, byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new MalformedNote("an Ed25519 key has 32 bytes, not " + key.length);
        }
        this.name = KeyName.checked(name);
        this.type = type;
        this.key = key.clone();
        this.publicKey = publicKey(key);
    }

    /** Reads what {@link #toString()} wrote. */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.strip().split("\\+", 3);
        if (parts.length < 3) {
            throw new MalformedNote("a key is name+id+base64, not '%s'".formatted(vkey));
        }
        byte[] typed = base64(parts[2]);
        @Nullable KeyType type = typed.length == 0 ? null : KeyType.of(typed[0]);
        if (type == null) {
            throw new MalformedNote("the key '%s' is of no known type".formatted(vkey));
        }
        VerifierKey parsed =
                new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(parsed.id()).equals(parts[1])) {
            throw new MalformedNote("the key '%s' does not have the id it names".formatted(vkey));
        }
        return parsed;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** The first 4 bytes of SHA-256(name || 0x0A || type || key). */
    public byte[] id() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(name.getBytes(UTF_8));
        content.write('\n');
        content.write(type.code());
        content.writeBytes(key);
        return Arrays.copyOf(Hash.sha256(content.toByteArray()), ID_LENGTH);
    }

    /** Whether a signature of 64 bytes over a message was made with the private key of this. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** Whether a line of a note claims to be by this key. */
    boolean isNamedBy(SignatureLine line) {
        return name.equals(line.name()) && Arrays.equals(id(), line.keyId());
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_LENGTH];
        typed[0] = type.code();
        System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("'%s' is not base64".formatted(text));
        }
    }

    private static PublicKey publicKey(byte[] key) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
        System.arraycopy(key, 0, encoded, X509.length, KEY_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("the bytes are no Ed25519 key");
        }
    }
}
