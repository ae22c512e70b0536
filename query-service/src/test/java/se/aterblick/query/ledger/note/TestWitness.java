package se.aterblick.query.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A witness with a key made of a number, so that every run has the same. */
public final class TestWitness {

    private static final String PKCS8 = "302e020100300506032b657004220420";

    private final PrivateKey privateKey;
    private final VerifierKey key;

    public TestWitness(String name, int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        this.privateKey = privateKey(seed);
        this.key =
                new VerifierKey(
                        name,
                        KeyType.COSIGNATURE,
                        new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    public VerifierKey key() {
        return key;
    }

    /** The witness's line below a checkpoint. */
    public SignatureLine line(String body, long time) {
        byte[] signature = sign(Cosignature.message(time, body));
        return new SignatureLine(
                key.name(),
                key.id(),
                ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array());
    }

    /** What the witness sends. */
    public String note(String body, long time) {
        return body + "\n" + line(body, time) + "\n";
    }

    static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = HexFormat.of().parseHex(PKCS8 + HexFormat.of().formatHex(seed));
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
