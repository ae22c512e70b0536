package se.aterblick.query;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page about the SQL views, written from what the database says of them. */
record SqlViewPage(JdbcTemplate reader) {

    static List<String> views(JdbcTemplate reader) {
        return reader.queryForList(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'aterblick' ORDER BY table_name COLLATE "C"
                """,
                String.class);
    }

    String text() {
        return views(reader).stream().map(this::view).collect(Collectors.joining("\n"));
    }

    private String view(String name) {
        String meaning =
                reader.queryForObject(
                        "SELECT coalesce(obj_description(('aterblick.' || ?)::regclass), '')",
                        String.class,
                        name);
        String columns =
                String.join(
                        "\n",
                        reader.queryForList(
                                """
                                SELECT '| `' || column_name || '` | ' || data_type || ' | '
                                    || coalesce(col_description((table_schema || '.' || table_name)::regclass,
                                        ordinal_position), '') || ' |'
                                FROM information_schema.columns
                                WHERE table_schema = 'aterblick' AND table_name = ? ORDER BY ordinal_position
                                """,
                                String.class,
                                name));
        return "### `%s`%n%n%s%n%n| column | type | meaning |%n|---|---|---|%n%s%n"
                .formatted(name, meaning, columns);
    }
}
