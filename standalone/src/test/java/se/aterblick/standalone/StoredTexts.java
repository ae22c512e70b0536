package se.aterblick.standalone;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every table of a database, as text and as bytes. */
final class StoredTexts {

    private static final String TABLES =
            """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            """;

    private final List<JdbcClient> roles;

    /** The roles must be able to read all tables between them. */
    StoredTexts(List<DataSource> roles) {
        this.roles = roles.stream().map(JdbcClient::create).toList();
    }

    /** The tables that hold it somewhere, as {@code schema.table}. */
    Set<String> places(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        Set<String> unread = new TreeSet<>(roles.getFirst().sql(TABLES).query(String.class).list());
        Set<String> found = new TreeSet<>();
        for (JdbcClient role : roles) {
            for (String table : readable(role)) {
                unread.remove(table);
                if (holds(role, table, text, hex)) {
                    found.add(table);
                }
            }
        }
        if (!unread.isEmpty()) {
            throw new AssertionError("nobody looked into " + unread);
        }
        return found;
    }

    private static List<String> readable(JdbcClient role) {
        return role.sql(
                        TABLES
                                + " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')")
                .query(String.class)
                .list();
    }

    /** A row as text shows bytes in hexadecimal. */
    private static boolean holds(JdbcClient role, String table, String text, String hex) {
        return role.sql(
                        "SELECT EXISTS (SELECT FROM "
                                + table
                                + " AS t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0)")
                .params(text, hex)
                .query(Boolean.class)
                .single();
    }
}
