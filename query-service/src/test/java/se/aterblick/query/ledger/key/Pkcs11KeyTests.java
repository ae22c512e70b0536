package se.aterblick.query.ledger.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.query.TestLedgerKey;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.VerifierKey;

/** Signing with a key in a token, where SoftHSM 2 is installed ({@code apt install softhsm2}). */
@EnabledIf("isInstalled")
class Pkcs11KeyTests {

    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "12345678";

    @TempDir private Path folder;

    static boolean isInstalled() {
        return Files.exists(MODULE);
    }

    @BeforeEach
    void importKey() throws Exception {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = %s\nobjectstore.backend = file\n".formatted(tokens));
        Path key = Files.writeString(folder.resolve("key.pem"), TestLedgerKey.PEM);
        for (String token : List.of("other", "ledger")) {
            softHsm("--init-token", "--free", "--label", token, "--so-pin", PIN, "--pin", PIN);
        }
        softHsm(
                "--import",
                key.toString(),
                "--token",
                "ledger",
                "--label",
                "signing",
                "--id",
                "01",
                "--pin",
                PIN);
    }

    @Test
    void signsAsWithTheSameKeyInAFile() throws Exception {
        String printed = sign(PIN, "signing", "ledger");

        String[] keyAndNote = printed.split("\n", 2);
        assertThat(keyAndNote[0])
                .isEqualTo("log.example+891bac2d+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs");
        assertThat(Note.parse(keyAndNote[1]).isSignedBy(VerifierKey.parse(keyAndNote[0]))).isTrue();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(sign(PIN, "another", "ledger")).contains("has no key 'another'");
        assertThat(sign(PIN, "signing", "nobody")).contains("no such token");
        assertThat(sign("0000", "signing", "ledger")).contains("C_Login answered 0xa0");
    }

    private String sign(String... arguments) throws IOException, InterruptedException {
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            SignWithToken.class.getName(),
            MODULE.toString(),
            arguments[0],
            arguments[1],
            arguments[2]
        };
        return run(command);
    }

    private void softHsm(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "softhsm2-util";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        run(command);
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", folder + File.separator + "softhsm2.conf");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }
}
