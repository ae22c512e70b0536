package se.aterblick.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that a projection keeps; one instance for each, for the life of the service. */
public final class Table {

    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final List<String> allColumns;
    private final String upsert;

    private Table(String name, List<String> key, List<String> columns, List<String> later) {
        if (!columns.containsAll(key)) {
            throw new IllegalArgumentException(name + " lacks columns of its key " + key);
        }
        this.name = name;
        this.key = List.copyOf(key);
        this.columns = List.copyOf(columns);
        this.allColumns = Stream.concat(columns.stream(), later.stream()).toList();
        this.upsert = upsertSql();
    }

    /**
     * A table whose rows are put whole.
     *
     * @param name without a schema: a rebuild fills one of the same name elsewhere
     * @param key the columns that tell its rows apart, some of {@code columns}
     * @param columns what a row is put with, in the order of its values
     */
    public static Table of(String name, List<String> key, List<String> columns) {
        return new Table(name, key, columns, List.of());
    }

    /** A table whose first columns are the key. */
    public static Table of(String name, int keyColumns, String... columns) {
        List<String> all = List.of(columns);
        return of(name, all.subList(0, keyColumns), all);
    }

    /**
     * The same with columns that are empty until they are set, and that putting a row again leaves
     * alone.
     */
    public Table with(String... laterColumns) {
        return new Table(name, key, columns, List.of(laterColumns));
    }

    public String name() {
        return name;
    }

    public List<String> key() {
        return key;
    }

    /** All columns: those of a put row, then those that are set later. */
    public List<String> columns() {
        return allColumns;
    }

    /** Writes a row in place of the one with the same key. */
    String upsert() {
        return upsert;
    }

    /** Sets one column of the row with a key. */
    String update(String column) {
        return "UPDATE " + name + " SET " + column + " = ? WHERE " + equal(key);
    }

    /** Removes the rows whose key begins with so many values. */
    String delete(int values) {
        return "DELETE FROM " + name + " WHERE " + equal(key.subList(0, values));
    }

    private String upsertSql() {
        String set =
                columns.stream()
                        .filter(column -> !key.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO %s"
                .formatted(
                        name,
                        String.join(", ", columns),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                        String.join(", ", key),
                        set.isEmpty() ? "NOTHING" : "UPDATE SET " + set);
    }

    private static String equal(Collection<String> columns) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }
}
