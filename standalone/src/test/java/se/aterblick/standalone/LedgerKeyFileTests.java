package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's key of standalone: made once, for its owner alone. */
class LedgerKeyFileTests {

    @TempDir private Path folder;

    @Test
    void isMadeOnceForItsOwnerAlone() throws IOException {
        Path file = LedgerKeyFile.keptIn(folder.resolve("ledger-key.pem"));
        String key = Files.readString(file);

        assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(LedgerKeyFile.keptIn(file))).isEqualTo(key);
        assertThat(Files.readString(LedgerKeyFile.keptIn(folder.resolve("other.pem"))))
                .isNotEqualTo(key);
    }
}
