package se.aterblick.query.ledger.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import se.aterblick.query.ledger.note.KeyType;
import se.aterblick.query.ledger.note.NoteSigner;
import se.aterblick.query.ledger.note.VerifierKey;

/** A key in a PKCS#12 file, or in a token that is reached by PKCS#11. */
final class KeyInStore {

    /** An Ed25519 key in X.509 ends with its 32 bytes, RFC 8410 §4. */
    private static final int RAW_KEY = 32;

    private static final int ENCODED_KEY = 44;

    private KeyInStore() {}

    static NoteSigner signer(String name, KeyStoreSettings settings) {
        if (settings.isToken()) {
            Pkcs11Key key = Pkcs11Key.open(settings);
            return new NoteSigner(
                    new VerifierKey(name, KeyType.ED25519, key.publicKey()), key::sign);
        }
        try {
            return fromFile(name, settings);
        } catch (GeneralSecurityException | IOException e) {
            throw new LedgerKeyProblem(
                    "The key store %s cannot be opened: %s".formatted(settings, e.getMessage()), e);
        }
    }

    private static NoteSigner fromFile(String name, KeyStoreSettings settings)
            throws GeneralSecurityException, IOException {
        char[] password = settings.password().toCharArray();
        KeyFile.refuseOpen(settings.file());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(settings.file())) {
            store.load(file, password);
        }
        String alias = alias(store, settings);
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new LedgerKeyProblem(
                    "The key store %s has no private key '%s'.".formatted(settings, alias));
        }
        byte[] encoded = store.getCertificate(alias).getPublicKey().getEncoded();
        if (encoded.length != ENCODED_KEY) {
            throw new LedgerKeyProblem(
                    "The key '%s' in %s is no Ed25519 key.".formatted(alias, settings));
        }
        byte[] raw = Arrays.copyOfRange(encoded, ENCODED_KEY - RAW_KEY, ENCODED_KEY);
        return new NoteSigner(new VerifierKey(name, KeyType.ED25519, raw), key);
    }

    private static String alias(KeyStore store, KeyStoreSettings settings)
            throws GeneralSecurityException {
        if (settings.alias() != null) {
            return settings.alias();
        }
        List<String> aliases = Collections.list(store.aliases());
        if (aliases.size() != 1) {
            throw new LedgerKeyProblem(
                    "The key store %s has %d keys: name one in aterblick.ledger.key-store.alias."
                            .formatted(settings, aliases.size()));
        }
        return aliases.getFirst();
    }
}
