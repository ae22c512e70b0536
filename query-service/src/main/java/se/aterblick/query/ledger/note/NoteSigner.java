package se.aterblick.query.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/** Signs texts with the private key that belongs to a public one. */
public final class NoteSigner {

    private final VerifierKey key;
    private final PrivateKey privateKey;
    private final @Nullable Provider provider;

    /**
     * @param provider what can use the private key, where it stays inside a device
     * @throws MalformedNote if the keys do not belong together
     */
    public NoteSigner(VerifierKey key, PrivateKey privateKey, @Nullable Provider provider) {
        this.key = key;
        this.privateKey = privateKey;
        this.provider = provider;
        byte[] probe = key.toString().getBytes(UTF_8);
        if (!key.verifies(probe, signature(probe))) {
            throw new MalformedNote("the private key does not belong to " + key);
        }
    }

    public VerifierKey key() {
        return key;
    }

    /** The signature under a text that ends with a line break. */
    public SignatureLine sign(String text) {
        return new SignatureLine(key.name(), key.id(), signature(text.getBytes(UTF_8)));
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signature =
                    provider == null
                            ? Signature.getInstance("Ed25519")
                            : Signature.getInstance("Ed25519", provider);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the ledger cannot sign", e);
        }
    }
}
