package se.aterblick.query.ledger.key;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where a key store is and how to open it.
 *
 * @param type PKCS12 or PKCS11
 * @param file the store itself, or the PKCS#11 module: a shared library
 * @param password of the store, or the PIN of the token
 * @param alias of the key, in a token its label; may be left out where a file has one key only
 * @param token the label of the token; may be left out where there is one only
 */
record KeyStoreSettings(
        String type, Path file, String password, @Nullable String alias, @Nullable String token) {

    private static final String PREFIX = "aterblick.ledger.key-store.";

    static KeyStoreSettings of(Environment environment) {
        String type = required(environment, "type").toUpperCase(Locale.ROOT);
        if (!type.equals("PKCS12") && !type.equals("PKCS11")) {
            throw new LedgerKeyProblem(
                    "The property %stype is PKCS12 or PKCS11, not '%s'.".formatted(PREFIX, type));
        }
        return new KeyStoreSettings(
                type,
                Path.of(required(environment, "file")),
                required(environment, "password"),
                environment.getProperty(PREFIX + "alias"),
                environment.getProperty(PREFIX + "token"));
    }

    boolean isToken() {
        return type.equals("PKCS11");
    }

    private static String required(Environment environment, String name) {
        @Nullable String value = environment.getProperty(PREFIX + name);
        if (value == null || value.isBlank()) {
            throw new LedgerKeyProblem(
                    "The ledger's key store needs the property %s%s.".formatted(PREFIX, name));
        }
        return value;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return type + " " + file;
    }
}
