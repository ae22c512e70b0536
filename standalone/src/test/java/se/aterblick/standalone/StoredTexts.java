package se.aterblick.standalone;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every table of a database, as text and as bytes. */
final class StoredTexts {

    private final JdbcClient jdbc;

    StoredTexts(DataSource owner) {
        jdbc = JdbcClient.create(owner);
    }

    /** The tables that hold it somewhere, as {@code schema.table}. */
    List<String> places(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return tables().stream().filter(table -> holds(table, text, hex)).toList();
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        ORDER BY 1
                        """)
                .query(String.class)
                .list();
    }

    /** A row as text shows bytes in hexadecimal and quotes within texts doubled. */
    private boolean holds(String table, String text, String hex) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM "
                                + table
                                + " AS row WHERE strpos(row::text, ?) > 0 OR strpos(row::text, ?) > 0)")
                .params(text, hex)
                .query(Boolean.class)
                .single();
    }
}
