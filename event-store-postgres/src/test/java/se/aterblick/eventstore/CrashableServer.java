package se.aterblick.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of a test's own, durable, that can be killed and started again on the same data. */
public final class CrashableServer implements AutoCloseable {

    private static final String PROCESS_FILE = "postmaster.pid";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private CrashableServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.server = started();
    }

    /** On what is in the folder, if anything is. */
    public static CrashableServer open(Path data) throws IOException {
        return new CrashableServer(data, freePort());
    }

    /** With the event store and its roles. */
    static CrashableServer create(Path data) throws IOException {
        CrashableServer created = open(data);
        JdbcTemplate admin = new JdbcTemplate(created.superuser());
        for (String role : new String[] {"command", "query"}) {
            admin.execute("CREATE ROLE aterblick_" + role + " LOGIN PASSWORD 'test'");
        }
        EventStoreSchema.migrate(created.superuser());
        return created;
    }

    /** Creates the roles and a database for the services; it stays what it is over crashes. */
    public TestDatabase createDatabase() {
        return TestDatabase.createIn(server);
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "16MB")
                // A killed server leaves its socket's lock behind.
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    EmbeddedPostgres postgres() {
        return server;
    }

    DataSource superuser() {
        return server.getPostgresDatabase();
    }

    HikariDataSource command() {
        HikariDataSource pool =
                AppendingProcess.pool("jdbc:postgresql://localhost:" + port + "/postgres");
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(2));
        return pool;
    }

    /** Kills all of its processes at once. */
    public void kill() throws IOException {
        Optional<ProcessHandle> postmaster = postmaster();
        List<ProcessHandle> backends =
                postmaster.stream().flatMap(ProcessHandle::children).toList();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    public boolean isAlive() throws IOException {
        return postmaster().filter(ProcessHandle::isAlive).isPresent();
    }

    /** Starts it on what it has on disk, as often as it takes until the killed one is gone. */
    public void startAgain() throws IOException, InterruptedException {
        // None of its processes is left, though nobody may have taken note of their end yet.
        Files.deleteIfExists(data.resolve(PROCESS_FILE));
        // Its lock on the data must go before the next one can have it.
        server.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        boolean started = false;
        while (!started) {
            try {
                server = started();
                started = true;
            } catch (IOException | IllegalStateException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve(PROCESS_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().trim()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
