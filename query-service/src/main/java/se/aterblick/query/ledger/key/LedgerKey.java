package se.aterblick.query.ledger.key;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import se.aterblick.query.ledger.note.NoteSigner;

/** The key that the ledger signs with, from where the configuration says. */
public final class LedgerKey {

    private static final String FILE = "aterblick.ledger.key-file";
    private static final String STORE = "aterblick.ledger.key-store.type";

    private LedgerKey() {}

    /**
     * Finds the key.
     *
     * @param name of the key: the origin of the log
     * @throws LedgerKeyProblem if there is none, or none that may be used
     */
    public static NoteSigner of(Environment environment, String name) {
        @Nullable String file = environment.getProperty(FILE);
        if (file != null && !file.isBlank()) {
            return KeyFile.signer(name, Path.of(file));
        }
        if (environment.containsProperty(STORE)) {
            return KeyInStore.signer(name, KeyStoreSettings.of(environment));
        }
        throw new LedgerKeyProblem(
                "The ledger needs a key to sign with: set %s to a file with an Ed25519 key, or %s and what belongs to it (docs/operations.md)."
                        .formatted(FILE, STORE));
    }
}
