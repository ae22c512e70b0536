package se.aterblick.query.ledger.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import se.aterblick.query.ledger.note.KeyType;
import se.aterblick.query.ledger.note.NoteSigner;
import se.aterblick.query.ledger.note.VerifierKey;

/** An Ed25519 key in PKCS#8 as PEM, RFC 7468 §10, in a file that nobody but its owner can use. */
final class KeyFile {

    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFile() {}

    static NoteSigner signer(String name, Path file) {
        refuseOpen(file);
        PrivateKey key = read(file);
        return new NoteSigner(new VerifierKey(name, KeyType.ED25519, publicKey(key, file)), key);
    }

    /** A key that others can read is everybody's key. */
    static void refuseOpen(Path file) {
        try {
            Set<PosixFilePermission> permissions =
                    Files.getPosixFilePermissions(file.toRealPath(), LinkOption.NOFOLLOW_LINKS);
            if (permissions.stream().anyMatch(OF_OTHERS::contains)) {
                throw new LedgerKeyProblem(
                        "The ledger's key %s is open to others than its owner (%s): chmod 600 it, and replace the key if somebody may have read it."
                                .formatted(file, PosixFilePermissions.toString(permissions)));
            }
        } catch (NoSuchFileException e) {
            throw new LedgerKeyProblem(
                    "The ledger's key %s is not there: make one with 'openssl genpkey -algorithm ed25519 -out %s', readable by the service's user alone."
                            .formatted(file, file),
                    e);
        } catch (IOException e) {
            throw new LedgerKeyProblem("The ledger's key %s cannot be read.".formatted(file), e);
        }
    }

    private static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            int begin = pem.indexOf(BEGIN);
            int end = pem.indexOf(END);
            if (begin >= 0 && end > begin) {
                byte[] encoded =
                        Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
                return KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
        throw unusable(file, new IllegalArgumentException("no " + BEGIN));
    }

    /** The file holds the private key alone, and the JDK does not compute the public one of it. */
    private static byte[] publicKey(PrivateKey key, Path file) {
        if (key instanceof EdECPrivateKey ed25519) {
            byte[] seed = ed25519.getBytes().orElseThrow();
            return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        }
        throw unusable(file, new IllegalArgumentException("no Ed25519 key"));
    }

    private static LedgerKeyProblem unusable(Path file, Exception cause) {
        return new LedgerKeyProblem(
                "The ledger's key %s is no Ed25519 key in PKCS#8 as PEM ('openssl genpkey -algorithm ed25519' makes one)."
                        .formatted(file),
                cause);
    }
}
