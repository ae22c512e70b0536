package se.aterblick.eventstore;

import java.sql.PreparedStatement;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * Reads the log behind a position by its index, whatever PostgreSQL knows of the log.
 *
 * <p>Of a young log it knows nothing, or that it is short, for a minute or longer. It would read
 * all of it and sort it, which takes longer each time. A range with two ends it takes for a narrow
 * one, and a statement that is planned each time sees how long the log has become.
 */
final class BehindPosition {

    /** The condition behind a position, in the order of the log. */
    static final String CONDITION =
            "WHERE position > ? AND position <= " + Long.MAX_VALUE + " ORDER BY position LIMIT ?";

    private BehindPosition() {}

    /**
     * A statement that ends in the condition and is planned each time.
     *
     * @param most how many events at most
     */
    static PreparedStatementCreator of(String sql, long position, int most) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setLong(1, position);
            statement.setInt(2, most);
            return statement;
        };
    }
}
