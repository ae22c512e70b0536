package se.aterblick.query.ledger.key;

import org.springframework.mock.env.MockEnvironment;
import se.aterblick.query.ledger.note.NoteSigner;

/** Signs a text with a key in a PKCS#11 token, and prints the key and the note. */
public final class SignWithToken {

    private SignWithToken() {}

    public static void main(String... arguments) {
        String store = "aterblick.ledger.key-store.";
        NoteSigner signer =
                LedgerKey.of(
                        new MockEnvironment()
                                .withProperty(store + "type", "PKCS11")
                                .withProperty(store + "file", arguments[0])
                                .withProperty(store + "password", arguments[1])
                                .withProperty(store + "alias", arguments[2])
                                .withProperty(store + "token", arguments[3]),
                        "log.example");
        System.out.print(signer.key() + "\n" + "text\n\n" + signer.sign("text\n") + "\n");
    }
}
