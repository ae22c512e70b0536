package se.aterblick.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Does with JDBC what the documents do with {@code psql}, which is not everywhere. */
final class PsqlStandIn {

    private PsqlStandIn() {}

    /** Takes {@code -q -h HOST -p PORT -U USER DATABASE -c SQL}, and PGPASSWORD. */
    public static void main(String... arguments) throws SQLException {
        List<String> all = Arrays.asList(arguments);
        String url =
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                after(all, "-h"), after(all, "-p"), all.get(all.indexOf("-c") - 1));
        try (Connection connection =
                        DriverManager.getConnection(
                                url, after(all, "-U"), System.getenv("PGPASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(after(all, "-c"));
        }
    }

    private static String after(List<String> all, String option) {
        return all.get(all.indexOf(option) + 1);
    }
}
