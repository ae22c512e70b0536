package se.aterblick.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;
import se.aterblick.standalone.StartupProblem;

/**
 * A running PostgreSQL 18 with the database, its four roles and their logins; every commit reaches
 * the disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String MAJOR_VERSION = "18";

    private final PostgresServer server;
    private final DatabaseLogin owner;
    private final DatabaseLogin command;
    private final DatabaseLogin query;
    private final DatabaseLogin reader;

    private EmbeddedDatabase(PostgresServer server, Connection superuser) throws SQLException {
        this.server = server;
        this.owner = login(superuser, DatabaseRoles.OWNER);
        this.command = login(superuser, DatabaseRoles.COMMAND);
        this.query = login(superuser, DatabaseRoles.QUERY);
        this.reader = login(superuser, DatabaseRoles.READER);
    }

    /**
     * Starts on the data of last time, or on a new cluster; a server left by a killed process is
     * stopped first.
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        try {
            stopLeftover(folder);
            refuseOtherVersion(folder);
            dropHalfUnpackedProgram(folder.program());
            if (Files.exists(folder.serverLog())) {
                Path previous = folder.serverLog().resolveSibling("postgresql.previous.log");
                Files.move(folder.serverLog(), previous, StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.notExists(folder.cluster())) {
                createCluster(folder);
            }
            return open(PostgresServer.start(folder, folder.cluster()));
        } catch (IOException | SQLException e) {
            throw new StartupProblem(
                    "The database in %s cannot be opened: %s"
                            .formatted(folder.root(), e.getMessage()),
                    e);
        }
    }

    /** Stops the server of this folder whoever started it, even when the start was cut short. */
    public static void stopLeftover(DataFolder folder) throws IOException {
        for (Path cluster : new Path[] {folder.cluster(), folder.unfinishedCluster()}) {
            Postmaster.of(cluster).ifPresent(Postmaster::stop);
            Postmaster.forgetStale(cluster);
        }
    }

    private static void refuseOtherVersion(DataFolder folder) throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : MAJOR_VERSION;
        if (!MAJOR_VERSION.equals(found)) {
            throw new StartupProblem(
                    "The data folder %s was written by PostgreSQL %s, but this is %s: start the older program, export, and import here."
                            .formatted(folder.root(), found, MAJOR_VERSION));
        }
    }

    /**
     * Prepared elsewhere and then renamed, so that a start cut short never looks like a cluster
     * with data.
     */
    private static void createCluster(DataFolder folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder.unfinishedCluster());
        OwnerOnly.file(folder.superuserSecret(), DatabaseRoles.freshPassword());
        PostgresServer.start(folder, folder.unfinishedCluster()).stop();
        Files.move(folder.unfinishedCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The library would take files cut short for good ones. */
    private static void dropHalfUnpackedProgram(Path program) throws IOException {
        if (Files.isDirectory(program)) {
            try (var versions = Files.list(program)) {
                for (Path version : versions.toList()) {
                    if (Files.notExists(version.resolve(".exists"))) {
                        FileSystemUtils.deleteRecursively(version);
                    }
                }
            }
        }
    }

    private static EmbeddedDatabase open(PostgresServer server) throws SQLException {
        try (Connection superuser = server.superuser("postgres").getConnection()) {
            Durability.check(superuser);
            EmbeddedDatabase database = new EmbeddedDatabase(server, superuser);
            DatabaseRoles.ensureDatabase(superuser);
            return database;
        } catch (SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private DatabaseLogin login(Connection superuser, String role) throws SQLException {
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(server.port(), DatabaseRoles.DATABASE),
                role,
                DatabaseRoles.renew(superuser, role));
    }

    /** Owns the event store's schema and runs its migration. */
    public DatabaseLogin owner() {
        return owner;
    }

    /** What command-service logs in as. */
    public DatabaseLogin command() {
        return command;
    }

    /** What query-service logs in as. */
    public DatabaseLogin query() {
        return query;
    }

    /** What may read the SQL views, and nothing else. */
    public DatabaseLogin reader() {
        return reader;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
