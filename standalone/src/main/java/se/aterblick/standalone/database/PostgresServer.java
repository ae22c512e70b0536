package se.aterblick.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import se.aterblick.standalone.StartupProblem;

/**
 * One started PostgreSQL on one cluster, listening on loopback only and letting nobody in without a
 * password.
 */
final class PostgresServer {

    /**
     * Long, because crash recovery of a big store takes its time; a failed start is noticed at once
     * anyway.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String ONLY_WITH_PASSWORD =
            """
            # Written anew at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Path cluster;

    private PostgresServer(EmbeddedPostgres server, Path cluster) {
        this.server = server;
        this.cluster = cluster;
    }

    static PostgresServer start(DataFolder folder, Path cluster) throws IOException {
        // The library cleans up its working directory: it must be one of ours, and no parent of a
        // cluster.
        System.setProperty("ot.epg.working-dir", folder.program().toString());
        // Our own lock guards the folder; the library never lets go of its one when a start fails.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
        Redirect log = Redirect.appendTo(folder.serverLog().toFile());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setOverrideWorkingDirectory(folder.program().toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(PATIENCE)
                        .setOutputRedirector(log)
                        .setErrorRedirector(log)
                        .setConnectConfig("password", Files.readString(folder.superuserSecret()))
                        .setLocaleConfig("pwfile", folder.superuserSecret().toString())
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "100")
                        .setDataDirectoryCustomizer(PostgresServer::lockDown);
        Durability.SETTINGS.forEach(builder::setServerConfig);
        try (FailedStartWatch _ = FailedStartWatch.over(folder.serverLog())) {
            EmbeddedPostgres started = builder.start();
            if (Thread.interrupted()) {
                throw new IOException("it gave up");
            }
            return new PostgresServer(started, cluster);
        } catch (RuntimeException | Error | IOException e) {
            throw explained(
                    FailedStartWatch.lastWords(folder.serverLog(), e), folder.serverLog(), e);
        }
    }

    private static StartupProblem explained(String lastWords, Path log, Throwable cause) {
        return new StartupProblem(
                lastWords.contains("cannot be run as root")
                        ? "PostgreSQL never runs as root, and user namespaces (unshare) are not available here: start as an ordinary user."
                        : "PostgreSQL does not start: %s (all of it in %s)"
                                .formatted(lastWords, log),
                cause);
    }

    DataSource superuser(String database) {
        return server.getDatabase("postgres", database);
    }

    int port() {
        return server.getPort();
    }

    /** Returns when everything is on disk and the server is gone. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Postmaster.of(cluster).ifPresent(Postmaster::stop);
    }

    private static void lockDown(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
