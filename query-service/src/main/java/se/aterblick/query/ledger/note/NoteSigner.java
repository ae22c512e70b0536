package se.aterblick.query.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.function.UnaryOperator;

/** Signs texts with the private key that belongs to a public one. */
public final class NoteSigner {

    private final VerifierKey key;
    private final UnaryOperator<byte[]> ed25519;

    /**
     * @param ed25519 makes the 64 bytes of a signature of a message, wherever the key is
     * @throws MalformedNote if what it makes does not belong to the public key
     */
    public NoteSigner(VerifierKey key, UnaryOperator<byte[]> ed25519) {
        this.key = key;
        this.ed25519 = ed25519;
        byte[] probe = key.toString().getBytes(UTF_8);
        if (!key.verifies(probe, ed25519.apply(probe))) {
            throw new MalformedNote("the private key does not belong to " + key);
        }
    }

    /** With a private key that is at hand. */
    public NoteSigner(VerifierKey key, PrivateKey privateKey) {
        this(key, message -> signature(privateKey, message));
    }

    public VerifierKey key() {
        return key;
    }

    /** The signature under a text that ends with a line break. */
    public SignatureLine sign(String text) {
        return new SignatureLine(key.name(), key.id(), ed25519.apply(text.getBytes(UTF_8)));
    }

    private static byte[] signature(PrivateKey privateKey, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the ledger cannot sign", e);
        }
    }
}
