package se.aterblick.standalone.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import se.aterblick.standalone.StartupProblem;

/** A commit that was answered is on disk: set at every start, and asked of the running server. */
final class Durability {

    static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private Durability() {}

    static void check(Connection connection) throws SQLException {
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("SHOW " + setting.getKey())) {
                answer.next();
                String found = answer.getString(1);
                if (!setting.getValue().equals(found)) {
                    throw new StartupProblem(
                            "PostgreSQL runs with %s=%s, so a power cut could lose decisions: it must be %s."
                                    .formatted(setting.getKey(), found, setting.getValue()));
                }
            }
        }
    }
}
