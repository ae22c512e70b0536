package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.EventStoreSchema;

/** A PostgreSQL of its own whose commits are durable, with the event store and its roles. */
public final class BenchmarkDatabase implements AutoCloseable {

    private static final String DATABASE = "aterblick";
    public static final String PASSWORD = "benchmark";
    private static final List<String> ROLES = List.of("owner", "command", "query");

    private final EmbeddedPostgres server;

    private BenchmarkDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    public static BenchmarkDatabase start() throws IOException {
        BenchmarkDatabase database = new BenchmarkDatabase(settings().start());
        database.prepare();
        return database;
    }

    /** Starts on a folder that is kept: with what an earlier run left there. */
    public static BenchmarkDatabase startOn(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        BenchmarkDatabase database =
                new BenchmarkDatabase(
                        settings().setDataDirectory(folder).setCleanDataDirectory(false).start());
        if (isNew) {
            database.prepare();
        }
        return database;
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "400")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB");
    }

    private void prepare() {
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        ROLES.forEach(role ->
                admin.execute(
                        "CREATE ROLE aterblick_" + role + " LOGIN PASSWORD '" + PASSWORD + "'"));
        admin.execute("CREATE DATABASE " + DATABASE + " OWNER aterblick_owner");
        try (HikariDataSource owner = connect("owner", 2)) {
            EventStoreSchema.migrate(owner);
        }
    }

    /** Of a superuser, in the database of the others. */
    public JdbcTemplate admin() {
        return new JdbcTemplate(server.getDatabase("postgres", DATABASE));
    }

    /** A pool of connections with the rights of a role. */
    public HikariDataSource connect(String role, int connections) {
        return connect(url(), role, connections);
    }

    /** A pool of connections from another process. */
    static HikariDataSource connect(String url, String role, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("aterblick_" + role);
        pool.setPassword(PASSWORD);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
