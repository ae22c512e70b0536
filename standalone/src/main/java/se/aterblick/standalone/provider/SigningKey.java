package se.aterblick.standalone.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import se.aterblick.standalone.StartupProblem;
import se.aterblick.standalone.database.OwnerOnly;

/**
 * The provider's RSA key, kept in a file only its owner can read, so that a token outlives a
 * restart.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                RSAKey key =
                        new RSAKeyGenerator(BITS)
                                .keyUse(KeyUse.SIGNATURE)
                                .keyIDFromThumbprint(true)
                                .generate();
                OwnerOnly.file(file, key.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException e) {
            throw new StartupProblem(
                    "The signing key %s cannot be used: delete it, and a new one is made."
                            .formatted(file),
                    e);
        }
    }
}
