package se.aterblick.standalone.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** The database and its four login roles: created once, given fresh passwords at every start. */
final class DatabaseRoles {

    static final String DATABASE = "aterblick";
    static final String OWNER = "aterblick_owner";
    static final String COMMAND = "aterblick_command";
    static final String QUERY = "aterblick_query";
    static final String READER = "aterblick_reader";

    private static final SecureRandom RANDOM = new SecureRandom();

    private DatabaseRoles() {}

    /** 192 random bits in letters and digits that need no quoting anywhere. */
    static String freshPassword() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Lets the role log in with a fresh password, which it returns. */
    static String renew(Connection superuser, String role) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(superuser, "CREATE ROLE " + role);
        }
        String password = freshPassword();
        run(
                superuser,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
                        .formatted(role, password));
        return password;
    }

    /** Needs the roles. The query side may create schemas, because it owns its projections. */
    static void ensureDatabase(Connection superuser) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
            run(superuser, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        }
        run(superuser, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
        run(superuser, "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + COMMAND + ", " + READER);
        run(superuser, "GRANT CONNECT, CREATE ON DATABASE " + DATABASE + " TO " + QUERY);
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
