package se.aterblick.standalone.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Opens the database, commits one row of its own process number and then waits to be killed. */
final class HoldDatabase {

    private HoldDatabase() {}

    public static void main(String... args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.claim(Path.of(args[0])));
        DatabaseLogin owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(
                                owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS kept");
            statement.execute("CREATE TABLE IF NOT EXISTS kept.holder (pid bigint)");
            statement.execute(
                    "INSERT INTO kept.holder VALUES (%d)".formatted(ProcessHandle.current().pid()));
            System.out.println("held on port " + database.port());
            Thread.sleep(60_000);
        }
    }
}
