package se.aterblick.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that archives its WAL, is lost with its disk, and comes back as another one from a
 * base backup and the archive.
 */
public final class ArchivingServer implements AutoCloseable {

    private final CrashableServer server;
    private final TestDatabase database;
    private final Path data;
    private final Path archive;

    private ArchivingServer(
            CrashableServer server, TestDatabase database, Path data, Path archive) {
        this.server = server;
        this.database = database;
        this.data = data;
        this.archive = archive;
    }

    /**
     * With the event store and its roles.
     *
     * @param folder for its data and for the archive beside them
     */
    public static ArchivingServer create(Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path archive = Files.createDirectories(folder.resolve("archive"));
        CrashableServer server = CrashableServer.open(data);
        JdbcTemplate admin = new JdbcTemplate(server.superuser());
        admin.execute("ALTER SYSTEM SET archive_mode = on");
        admin.execute(
                "ALTER SYSTEM SET archive_command = 'test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"'"
                        .formatted(archive));
        server.kill();
        server.startAgain();
        TestDatabase database = TestDatabase.createIn(server.postgres());
        EventStoreSchema.migrate(database.owner());
        return new ArchivingServer(server, database, data, archive);
    }

    /**
     * A new server from a base backup and this one's archive.
     *
     * @param folder for its data
     * @param point the restore point to end at; to the end of the archive if there is none
     */
    public ArchivingServer restored(Path backup, Path folder, @Nullable String point)
            throws IOException, InterruptedException {
        DataFolderCopy.copy(backup, folder);
        StringBuilder settings = new StringBuilder("\narchive_mode = off\n");
        settings.append("restore_command = 'cp \"%s/%%f\" \"%%p\"'\n".formatted(archive));
        settings.append("recovery_target_action = promote\n");
        if (point != null) {
            settings.append("recovery_target_name = '").append(point).append("'\n");
        }
        Files.writeString(
                folder.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        Files.createFile(folder.resolve("recovery.signal"));
        CrashableServer other = CrashableServer.open(folder);
        await(other, "SELECT NOT pg_is_in_recovery()");
        return new ArchivingServer(other, database.in(other.postgres()), folder, archive);
    }

    public TestDatabase database() {
        return database;
    }

    /** Copies the data while they are written to. */
    public void backUp(Path copy) throws IOException, SQLException {
        try (Connection connection = server.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('base', true)");
            DataFolderCopy.copy(data, copy);
            try (ResultSet label =
                    statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                label.next();
                Files.writeString(copy.resolve("backup_label"), label.getString(1));
            }
        }
    }

    /** Names the moment, for {@link #restored}. */
    public void restorePoint(String name) {
        new JdbcTemplate(server.superuser())
                .queryForObject("SELECT pg_create_restore_point(?)::text", String.class, name);
    }

    /** Has everything until now archived. */
    public void archive() throws InterruptedException {
        String segment =
                new JdbcTemplate(server.superuser())
                        .queryForObject("SELECT pg_walfile_name(pg_switch_wal())", String.class);
        await(
                server,
                "SELECT coalesce(last_archived_wal >= '%s', false) FROM pg_stat_archiver"
                        .formatted(segment));
    }

    /** Kills it, and takes its disk away. */
    public void lose() throws IOException {
        server.kill();
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static void await(CrashableServer server, String condition)
            throws InterruptedException {
        JdbcTemplate jdbc = new JdbcTemplate(server.superuser());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Boolean.TRUE.equals(jdbc.queryForObject(condition, Boolean.class))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + condition);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
