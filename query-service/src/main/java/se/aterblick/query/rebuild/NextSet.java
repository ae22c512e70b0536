package se.aterblick.query.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.query.projection.Table;

/**
 * A projection's tables once more, in a schema where nobody reads: a rebuild fills them, and in the
 * end they take the place of those that are read.
 */
final class NextSet {

    /** Keys by their constraints, all other indexes by their definitions. */
    private static final String INDEXES =
            """
            WITH named (live, next, of) AS (VALUES (?, ?, ?::regclass))
            SELECT format('ALTER TABLE %s%s ADD CONSTRAINT %I %s', next, relname, conname,
                pg_get_constraintdef(c.oid))
            FROM pg_constraint AS c JOIN named ON conrelid = of JOIN pg_class AS t ON t.oid = of
            WHERE contype IN ('p', 'u')
            UNION ALL
            SELECT replace(pg_get_indexdef(indexrelid), ' ON ' || live, ' ON ' || next)
            FROM pg_index JOIN named ON indrelid = of
            WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
            """;

    private final JdbcTemplate jdbc;
    private final List<Table> tables;

    NextSet(JdbcTemplate jdbc, List<Table> tables) {
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    /** Makes it, in place of what an earlier attempt has left; empty and without indexes. */
    void create() {
        drop();
        for (Table table : tables) {
            jdbc.execute(
                    "CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES)"
                            .formatted(TableSet.NEXT.name(table), TableSet.READ.name(table)));
        }
    }

    void drop() {
        tables.forEach(table -> jdbc.execute("DROP TABLE IF EXISTS " + TableSet.NEXT.name(table)));
    }

    /** The SQL that copies rows into one of its tables. */
    static String copyStatement(Table table) {
        return "COPY %s (%s) FROM STDIN"
                .formatted(TableSet.NEXT.name(table), String.join(", ", table.columns()));
    }

    /**
     * Gives it the indexes and keys of the set that is read, once it is filled; in one transaction.
     * Nothing happens if an earlier attempt has done so.
     */
    void index() {
        for (Table table : tables) {
            if (hasIndex(TableSet.NEXT.name(table))) {
                return;
            }
            jdbc.queryForList(
                            INDEXES,
                            String.class,
                            TableSet.READ.prefix(),
                            TableSet.NEXT.prefix(),
                            TableSet.READ.name(table))
                    .forEach(jdbc::execute);
        }
    }

    /** To the end of the transaction, names of tables without a schema mean the next set. */
    static void redirect(JdbcTemplate jdbc) {
        jdbc.execute("SET LOCAL search_path TO " + TableSet.NEXT.schema());
    }

    /** Lets the database see how large it has become, before it is compared and read. */
    void measure() {
        tables.forEach(table -> jdbc.execute("ANALYZE " + TableSet.NEXT.name(table)));
    }

    private boolean hasIndex(String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM pg_index WHERE indrelid = ?::regclass)",
                        Boolean.class,
                        table));
    }
}
