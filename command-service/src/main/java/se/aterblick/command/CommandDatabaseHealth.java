package se.aterblick.command;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the database takes the command side's connections. */
final class CommandDatabaseHealth extends AbstractHealthIndicator {

    private static final int VALID_WITHIN_SECONDS = 2;

    private final DataSource dataSource;

    CommandDatabaseHealth(DataSource dataSource) {
        super("the command side cannot reach its database");
        this.dataSource = dataSource;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            health.status(connection.isValid(VALID_WITHIN_SECONDS) ? "UP" : "DOWN");
        }
    }
}
