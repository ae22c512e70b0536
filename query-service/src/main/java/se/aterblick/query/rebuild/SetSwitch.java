package se.aterblick.query.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Table;

/**
 * Puts the next set of a projection in the place of the one that is read, in the caller's
 * transaction. Whoever asks meanwhile waits for a moment; nobody sees anything between.
 */
final class SetSwitch {

    /**
     * How long it waits for the readers of a table or view, and others behind it; shorter than
     * PostgreSQL waits before it looks for a deadlock, so that it is never a reader who loses.
     */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** {@code lock_not_available} and {@code deadlock_detected}. */
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");

    /** Makes our views read what has the table's name then; gives others the rights they have. */
    private static final String CARRY_OVER =
            """
            WITH named (of) AS (VALUES (?::regclass))
            SELECT DISTINCT format('CREATE OR REPLACE VIEW %s%s AS %s', v.oid::regclass,
                ' WITH (' || array_to_string(v.reloptions, ', ') || ')', pg_get_viewdef(v.oid))
            FROM named JOIN pg_depend ON refclassid = 'pg_class'::regclass AND refobjid = of
            JOIN pg_rewrite AS r ON classid = 'pg_rewrite'::regclass AND objid = r.oid
            JOIN pg_class AS v ON v.oid = r.ev_class
            UNION ALL
            SELECT format('GRANT %s ON %s TO %s%s', a.privilege_type, of,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END,
                CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' END)
            FROM named JOIN pg_class AS t ON t.oid = of CROSS JOIN aclexplode(t.relacl) AS a
            WHERE a.grantee <> t.relowner
            """;

    /** What others have built on a table: it would go on with the rows that are replaced. */
    private static final String OBSTACLES =
            """
            SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend
            WHERE refclassid = 'pg_class'::regclass AND refobjid = ?::regclass AND deptype = 'n'
              AND NOT EXISTS (SELECT FROM pg_rewrite AS r JOIN pg_class AS v ON v.oid = r.ev_class
                  WHERE classid = 'pg_rewrite'::regclass AND objid = r.oid AND v.relkind = 'v'
                    AND pg_has_role(v.relowner, 'USAGE'))
            """;

    private final JdbcTemplate jdbc;
    private final Projection projection;
    private final List<Table> tables;

    SetSwitch(JdbcTemplate jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.tables = projection.tables();
    }

    /**
     * Switches all of its tables or none.
     *
     * @throws DataAccessException if readers are {@linkplain #isInTheWay in the way}
     * @throws RebuildFailed if others have built something on a table
     */
    void run() {
        jdbc.execute("SET LOCAL search_path TO ''");
        requireNoObstacle();
        jdbc.execute("SET LOCAL lock_timeout TO " + PATIENCE.toMillis());
        tables.forEach(table -> jdbc.execute(ReplacedSets.dropStatement(table.name())));
        Set<String> carryOver = new LinkedHashSet<>();
        tables.forEach(table -> carryOver.addAll(asked(CARRY_OVER, table)));
        // Readers come through the views to the tables: to lock in their order keeps out of a ring.
        carryOver.forEach(jdbc::execute);
        lock();
        for (Table table : tables) {
            move(table, TableSet.READ, TableSet.REPLACED);
            move(table, TableSet.NEXT, TableSet.READ);
        }
        carryOver.forEach(jdbc::execute);
    }

    /** Whether it would have been done but for those who are reading. */
    static boolean isInTheWay(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && IN_THE_WAY.contains(String.valueOf(cause.getSQLState()));
    }

    private void requireNoObstacle() {
        for (Table table : tables) {
            List<String> obstacles = asked(OBSTACLES, table);
            if (!obstacles.isEmpty()) {
                throw RebuildFailed.because(
                        projection,
                        "%s must not be replaced because of %s"
                                .formatted(TableSet.READ.name(table), obstacles));
            }
        }
    }

    private void lock() {
        jdbc.execute(
                tables.stream()
                        .map(TableSet.READ::name)
                        .collect(
                                Collectors.joining(
                                        ", ", "LOCK TABLE ", " IN ACCESS EXCLUSIVE MODE")));
    }

    private List<String> asked(String question, Table table) {
        return jdbc.queryForList(question, String.class, TableSet.READ.name(table));
    }

    private void move(Table table, TableSet from, TableSet to) {
        jdbc.execute("ALTER TABLE %s SET SCHEMA %s".formatted(from.name(table), to.schema()));
    }
}
