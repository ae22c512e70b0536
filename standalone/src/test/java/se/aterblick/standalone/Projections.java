package se.aterblick.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;

/** The rows of the schema {@code follow_up}, looked at and dropped as an operator can. */
final class Projections {

    private final JdbcTemplate jdbc;
    private long processors = 1;

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
        for (String table : tables()) {
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

    /** Waits until all processors, as many as last time, have seen the last event of every plan. */
    void awaitHead() throws InterruptedException {
        await(() -> processors() >= processors && behind() == 0);
        processors = processors();
    }

    private long processors() {
        return count("SELECT count(DISTINCT processor) FROM follow_up.processor_segment");
    }

    /** How many plans are not projected to their end, by one processor or another. */
    private long behind() {
        return count(
                """
                SELECT count(*)
                FROM (SELECT plan_id, max(sequence) AS head FROM event_store.event GROUP BY plan_id) plan
                CROSS JOIN (SELECT DISTINCT processor FROM follow_up.processor_segment) processor
                LEFT JOIN follow_up.reached USING (processor, plan_id)
                WHERE reached.sequence IS DISTINCT FROM plan.head
                """);
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /** As docs/operations.md says of a schema that is lost, while query-service is stopped. */
    void drop() {
        jdbc.execute("DROP SCHEMA follow_up CASCADE");
    }

    /** Those with rows about plans, whoever writes them. */
    private List<String> tables() {
        return jdbc.queryForList(
                """
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'follow_up' AND column_name = 'plan_id' ORDER BY 1
                """,
                String.class);
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
