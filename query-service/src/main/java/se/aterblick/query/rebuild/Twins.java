package se.aterblick.query.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.query.projection.Table;

/**
 * Copies of a projection's tables, in a schema where nobody reads, that are filled and later take
 * the place of what was there row by row.
 */
final class Twins {

    private static final String LIVE = "follow_up.";
    private static final String TWIN = "follow_up_rebuild.";

    /** Keys by their constraints, all other indexes by their definitions. */
    private static final String INDEXES =
            """
            WITH named (live, twin, of) AS (VALUES (?, ?, ?::regclass))
            SELECT format('ALTER TABLE %s%s ADD CONSTRAINT %I %s', twin, relname, conname,
                pg_get_constraintdef(c.oid))
            FROM pg_constraint AS c JOIN named ON conrelid = of JOIN pg_class AS t ON t.oid = of
            WHERE contype IN ('p', 'u')
            UNION ALL
            SELECT replace(pg_get_indexdef(indexrelid), ' ON ' || live, ' ON ' || twin)
            FROM pg_index JOIN named ON indrelid = of
            WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
            """;

    private final JdbcTemplate jdbc;
    private final List<Table> tables;

    Twins(JdbcTemplate jdbc, List<Table> tables) {
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    /**
     * Makes them, in place of what an earlier attempt has left; empty and without indexes. Not
     * logged: a crash empties them.
     */
    void create() {
        drop();
        for (Table table : tables) {
            jdbc.execute(
                    "CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES)"
                            .formatted(twin(table), live(table)));
        }
    }

    void drop() {
        tables.reversed().forEach(table -> jdbc.execute("DROP TABLE IF EXISTS " + twin(table)));
    }

    /** Where rows of a table are copied to. */
    static String copy(Table table) {
        return "COPY %s (%s) FROM STDIN".formatted(twin(table), String.join(", ", table.columns()));
    }

    /**
     * Gives them the indexes and keys of the tables that are read, once they are filled; in one
     * transaction. Nothing happens if an earlier attempt has done so.
     */
    void index() {
        for (Table table : tables) {
            if (hasIndex(twin(table))) {
                return;
            }
            jdbc.queryForList(INDEXES, String.class, LIVE, TWIN, live(table))
                    .forEach(jdbc::execute);
        }
    }

    /** To the end of the transaction, names of tables without a schema mean the twins. */
    static void redirect(JdbcTemplate jdbc) {
        jdbc.execute("SET LOCAL search_path TO follow_up_rebuild");
    }

    /** To the end of the transaction nobody else writes; everybody goes on reading. */
    void holdWriters() {
        tables.forEach(table ->
                jdbc.execute("LOCK TABLE " + live(table) + " IN SHARE ROW EXCLUSIVE MODE"));
    }

    /**
     * Lets the database see how large the twins have become, before it compares; from few rows, as
     * what stands in them makes no difference, and a sample of a hundred times as many takes longer
     * than the comparison. In a transaction.
     */
    void measure() {
        jdbc.execute("SET LOCAL default_statistics_target = 1");
        tables.forEach(table -> jdbc.execute("ANALYZE " + twin(table)));
    }

    /** Makes the rows that are read the same as the twins', to the byte, and touches no others. */
    Differences putInPlace() {
        long removed = 0;
        for (Table table : tables.reversed()) {
            removed += jdbc.update(onlyIn("DELETE FROM %1$s%3$s AS a WHERE ", LIVE, TWIN, table));
        }
        long written = 0;
        for (Table table : tables) {
            // As many rows, and each of them equal to one of the twin's: then there are no others.
            if (removed > 0 || count(live(table)) != count(twin(table))) {
                written +=
                        jdbc.update(
                                onlyIn(
                                        "INSERT INTO %2$s%3$s OVERRIDING SYSTEM VALUE"
                                                + " SELECT a.* FROM %1$s%3$s AS a WHERE ",
                                        TWIN, LIVE, table));
            }
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
    private static String onlyIn(String statement, String side, String other, Table table) {
        String sameKey =
                table.key().stream()
                        .map(column -> "b.%1$s = a.%1$s".formatted(column))
                        .collect(Collectors.joining(" AND "));
        return (statement + "NOT EXISTS (SELECT FROM %2$s%3$s AS b WHERE %4$s AND b *= a)")
                .formatted(side, other, table.name(), sameKey);
    }

    private boolean hasIndex(String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM pg_index WHERE indrelid = ?::regclass)",
                        Boolean.class,
                        table));
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private static String live(Table table) {
        return LIVE + table.name();
    }

    private static String twin(Table table) {
        return TWIN + table.name();
    }
}
