package se.aterblick.query.ledger.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.aterblick.query.TestLedgerKey;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.NoteSigner;

/** Where the ledger's key may be kept, and where not. */
class LedgerKeyTests {

    private static final String NAME = "log.example";
    private static final String STORE = "aterblick.ledger.key-store.";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("key.pem");
        Files.writeString(file, TestLedgerKey.PEM);
        permit("rw-------");
    }

    @Test
    void signsWithAKeyFromAFile() {
        NoteSigner signer = LedgerKey.of(fileAt(file), NAME);

        assertThat(signer.key())
                .hasToString("log.example+891bac2d+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs");
        assertThat(Note.parse("text\n\n" + signer.sign("text\n") + "\n").isSignedBy(signer.key()))
                .isTrue();
    }

    @Test
    void readsWhatOpensslWrites() throws Exception {
        Path made = folder.resolve("openssl.pem");
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", made.toString());
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));

        NoteSigner signer = LedgerKey.of(fileAt(made), NAME);

        assertThat(Note.parse("text\n\n" + signer.sign("text\n") + "\n").isSignedBy(signer.key()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw----r--", "rwx--x---"})
    void refusesAFileThatOthersCanUse(String permissions) throws IOException {
        permit(permissions);

        assertThatThrownBy(() -> LedgerKey.of(fileAt(file), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("open to others than its owner")
                .hasMessageContaining("chmod 600")
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesALinkToAFileThatOthersCanUse() throws IOException {
        permit("rw-r--r--");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatThrownBy(() -> LedgerKey.of(fileAt(link), NAME))
                .hasMessageContaining("open to others than its owner");
    }

    @Test
    void saysHowToMakeAKeyThatIsMissing() {
        assertThatThrownBy(() -> LedgerKey.of(fileAt(folder.resolve("none.pem")), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("openssl genpkey -algorithm ed25519");
        assertThatThrownBy(() -> LedgerKey.of(new MockEnvironment(), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("aterblick.ledger.key-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                // X25519
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----\n"
            })
    void refusesWhatIsNoEd25519Key(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> LedgerKey.of(fileAt(file), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("no Ed25519 key in PKCS#8");
    }

    @Test
    void signsWithAKeyFromAKeyStore() throws Exception {
        Path store = keyStore("Ed25519");

        NoteSigner signer = LedgerKey.of(store(store, "secret-word"), NAME);

        assertThat(Note.parse("text\n\n" + signer.sign("text\n") + "\n").isSignedBy(signer.key()))
                .isTrue();
        assertThat(
                        LedgerKey.of(
                                        store(store, "secret-word")
                                                .withProperty(STORE + "alias", "ledger"),
                                        NAME)
                                .key())
                .isEqualTo(signer.key());
    }

    @Test
    void saysWhatIsWrongWithAKeyStore() throws Exception {
        Path store = keyStore("Ed25519");

        assertThatThrownBy(() -> LedgerKey.of(store(store, "wrong-word"), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageNotContaining("wrong-word");
        assertThatThrownBy(() ->
                        LedgerKey.of(
                                store(store, "secret-word").withProperty(STORE + "alias", "other"),
                                NAME))
                .hasMessageContaining("no private key 'other'");
        assertThatThrownBy(() ->
                        LedgerKey.of(
                                new MockEnvironment()
                                        .withProperty(STORE + "type", "PKCS12")
                                        .withProperty(STORE + "file", store.toString()),
                                NAME))
                .hasMessageContaining(STORE + "password");
        assertThatThrownBy(() ->
                        LedgerKey.of(
                                new MockEnvironment().withProperty(STORE + "type", "JKS"), NAME))
                .hasMessageContaining("PKCS12 or PKCS11");
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> LedgerKey.of(store(store, "secret-word"), NAME))
                .hasMessageContaining("open to others than its owner");
    }

    @Test
    void refusesAKeyStoreWithAnotherKindOfKey() throws Exception {
        assertThatThrownBy(() -> LedgerKey.of(store(keyStore("EC"), "secret-word"), NAME))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining("no Ed25519 key");
    }

    private Path keyStore(String algorithm) throws IOException, InterruptedException {
        Path store = folder.resolve(algorithm + ".p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                algorithm,
                "-alias",
                "ledger",
                "-dname",
                "CN=ledger",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret-word",
                "-keystore",
                store.toString());
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        return store;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private static MockEnvironment fileAt(Path file) {
        return new MockEnvironment().withProperty("aterblick.ledger.key-file", file.toString());
    }

    private static MockEnvironment store(Path store, String password) {
        return new MockEnvironment()
                .withProperty(STORE + "type", "pkcs12")
                .withProperty(STORE + "file", store.toString())
                .withProperty(STORE + "password", password);
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
