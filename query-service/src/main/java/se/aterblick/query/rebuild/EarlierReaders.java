package se.aterblick.query.rebuild;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Transactions that were under way when the next set was complete. One that sees a single moment
 * sees none of the rows that came later, and after the switch would find its tables empty: so the
 * switch waits until they are over.
 */
final class EarlierReaders {

    /** Each transaction holds a lock of its own kind, which every role may see. */
    private static final String UNDER_WAY =
            """
            SELECT virtualtransaction FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'virtualxid' AND granted AND datname = current_database()
              AND usesysid IS NOT NULL AND pid <> pg_backend_pid()
            """;

    private final JdbcTemplate jdbc;
    private final Set<String> left;

    EarlierReaders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.left = underWay();
    }

    /** Whether some are still under way. */
    boolean areLeft() {
        if (!left.isEmpty()) {
            left.retainAll(underWay());
        }
        return !left.isEmpty();
    }

    private Set<String> underWay() {
        return new TreeSet<>(jdbc.queryForList(UNDER_WAY, String.class));
    }
}
