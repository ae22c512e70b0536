package se.aterblick.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import se.aterblick.standalone.database.OwnerOnly;

/** The ledger's Ed25519 key, made at the first start in a file that only its owner can read. */
final class LedgerKeyFile {

    private static final int LINE_LENGTH = 64;

    private LedgerKeyFile() {}

    /** The file itself; it is made if it is missing. */
    static Path keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                OwnerOnly.file(file, pem(newKey()));
            }
            return file;
        } catch (IOException e) {
            throw new StartupProblem("The ledger's key %s cannot be written.".formatted(file), e);
        }
    }

    private static byte[] newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(
                        Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'})
                                .encodeToString(pkcs8));
    }
}
