package se.aterblick.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The key that the ledger signs with in tests: the same in every run, and known to everybody. */
public final class TestLedgerKey {

    /** The name of the log in tests. */
    public static final String ORIGIN = "aterblick.example/test";

    /** The key itself, as a file holds it: the seed is 32 bytes of 7. */
    public static final String PEM =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH
            -----END PRIVATE KEY-----
            """;

    private TestLedgerKey() {}

    /** A file with the key, for its owner alone. */
    public static Path file() {
        try {
            Path file =
                    Files.createTempFile(
                            "ledger",
                            ".pem",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, PEM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
