package se.aterblick.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;

/** The rows of the schema {@code follow_up}, looked at and dropped as an operator can. */
final class Projections {

    private static final List<String> TABLES =
            List.of("plan", "period_view", "report_version", "decision", "audit_entry");

    private final JdbcTemplate jdbc;

    Projections(TestDatabase database) {
        jdbc = new JdbcTemplate(database.query());
    }

    /** How far a plan is projected; -1 where it is not at all. */
    long sequence(String planId) {
        try {
            return jdbc
                    .queryForList(
                            "SELECT sequence FROM follow_up.plan WHERE plan_id = ?",
                            Long.class,
                            planId)
                    .stream()
                    .findFirst()
                    .orElse(-1L);
        } catch (DataAccessException notMigratedYet) {
            return -1;
        }
    }

    /** Every row of every projection: its beginning and a hash of all of it. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(
                    jdbc.queryForList(
                            """
                            SELECT '%1$s ' || left(t::text, 60) || ' ' || md5(t::text) FROM follow_up.%1$s t
                            ORDER BY t::text
                            """
                                    .formatted(table),
                            String.class));
        }
        return rows;
    }

    /** Waits until the last event of the log is projected. */
    void awaitHead() throws InterruptedException {
        await(() -> position("follow_up.audit_entry") == position("event_store.event"));
    }

    /** As docs/operations.md says, while query-service is stopped. */
    void drop() {
        jdbc.execute("DROP SCHEMA follow_up CASCADE");
    }

    private long position(String table) {
        return Optional.ofNullable(
                        jdbc.queryForObject("SELECT max(position) FROM " + table, Long.class))
                .orElse(-1L);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within 2 minutes");
            }
            Thread.sleep(1);
        }
    }
}
