package se.aterblick.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.query.QueryServiceApplication;

/** A whole query service in this process, with one ledger key however often it is started. */
record QueryService(BenchmarkDatabase database, Path key) {

    static QueryService on(BenchmarkDatabase database)
            throws IOException, GeneralSecurityException {
        return on(database, Files.createTempDirectory("ledger"));
    }

    /** With a key that is kept in a folder. */
    static QueryService on(BenchmarkDatabase database, Path folder)
            throws IOException, GeneralSecurityException {
        database.admin().execute("GRANT CREATE ON DATABASE aterblick TO aterblick_query");
        Path key = folder.resolve("ledger-key.pem");
        return new QueryService(database, Files.exists(key) ? key : newKey(key));
    }

    /**
     * Starts it.
     *
     * @param rebuild the projections that are to be rebuilt, or nothing
     */
    ConfigurableApplicationContext start(String rebuild) {
        return new SpringApplicationBuilder(QueryServiceApplication.class)
                .run(
                        List.of(
                                        "--spring.config.name=query-service",
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--logging.level.root=warn",
                                        "--logging.level.se.aterblick.query.rebuild=info",
                                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none",
                                        "--aterblick.query.datasource.url=" + database.url(),
                                        "--aterblick.query.datasource.username=aterblick_query",
                                        "--aterblick.query.datasource.password="
                                                + BenchmarkDatabase.PASSWORD,
                                        "--aterblick.ledger.origin=aterblick.example/benchmark",
                                        "--aterblick.ledger.key-file=" + key,
                                        "--aterblick.rebuild=" + rebuild)
                                .toArray(String[]::new));
    }

    private static Path newKey(Path file) throws IOException, GeneralSecurityException {
        byte[] key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
