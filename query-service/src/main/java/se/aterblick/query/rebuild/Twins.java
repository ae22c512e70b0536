package se.aterblick.query.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empty copies of a projection's tables, in a schema where nobody reads, that later take the place
 * of what was there row by row.
 */
final class Twins {

    private static final String LIVE = "follow_up.";
    private static final String TWIN = "follow_up_rebuild.";

    private final JdbcTemplate jdbc;
    private final List<String> tables;

    Twins(JdbcTemplate jdbc, List<String> tables) {
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    /**
     * Makes them, in place of what an earlier attempt has left. Not logged: a crash empties them.
     */
    void create() {
        drop();
        for (String table : tables) {
            jdbc.execute(
                    "CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING ALL)"
                            .formatted(TWIN + table, LIVE + table));
        }
    }

    void drop() {
        tables.reversed().forEach(table -> jdbc.execute("DROP TABLE IF EXISTS " + TWIN + table));
    }

    /** To the end of the transaction, names of tables without a schema mean the twins. */
    void redirect() {
        jdbc.execute("SET LOCAL search_path TO follow_up_rebuild");
    }

    /**
     * How many rows this connection has written to the tables that are read; what a rebuild does to
     * them must not grow it.
     */
    long liveWrites() {
        Long rows =
                jdbc.queryForObject(
                        """
                        SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)
                        FROM pg_stat_xact_user_tables
                        WHERE schemaname = 'follow_up' AND relname <> 'rebuild'
                        """,
                        Long.class);
        return rows == null ? 0 : rows;
    }

    /** To the end of the transaction nobody else writes; everybody goes on reading. */
    void holdWriters() {
        tables.forEach(table ->
                jdbc.execute("LOCK TABLE " + LIVE + table + " IN SHARE ROW EXCLUSIVE MODE"));
    }

    /** Lets the database see how large the twins have become, before it compares. */
    void measure() {
        tables.forEach(table -> jdbc.execute("ANALYZE " + TWIN + table));
    }

    /** Makes the rows that are read the same as the twins', to the byte, and touches no others. */
    Differences putInPlace() {
        long removed = 0;
        for (String table : tables.reversed()) {
            removed += jdbc.update(onlyIn("DELETE FROM %1$s%3$s AS a WHERE ", LIVE, TWIN, table));
        }
        long written = 0;
        for (String table : tables) {
            written +=
                    jdbc.update(
                            onlyIn(
                                    "INSERT INTO %2$s%3$s OVERRIDING SYSTEM VALUE"
                                            + " SELECT a.* FROM %1$s%3$s AS a WHERE ",
                                    TWIN, LIVE, table));
        }
        return new Differences(removed, written);
    }

    /**
     * What had to be mended.
     *
     * @param removed rows that were wrong or too many
     * @param written rows that were wrong or missing
     */
    record Differences(long removed, long written) {}

    /** A statement on the rows of one side that the other does not have, exactly so. */
    private static String onlyIn(String statement, String side, String other, String table) {
        return (statement + "NOT EXISTS (SELECT FROM %2$s%3$s AS b WHERE b *= a)")
                .formatted(side, other, table);
    }
}
