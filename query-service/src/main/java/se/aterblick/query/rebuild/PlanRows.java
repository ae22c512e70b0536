package se.aterblick.query.rebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** The rows of one plan, kept in memory until its last event is folded; used by one thread. */
final class PlanRows implements Rows {

    private final Map<Table, Map<List<Object>, @Nullable Object[]>> tables = new LinkedHashMap<>();
    private final Map<Table, int[]> keys = new LinkedHashMap<>();

    @Override
    public void put(Table table, @Nullable Object... values) {
        Map<List<Object>, @Nullable Object[]> rows = rows(table);
        @Nullable Object[] row = Arrays.copyOf(values, table.columns().size());
        List<Object> key = new ArrayList<>();
        for (int column : keyColumns(table)) {
            key.add(comparable(row[column]));
        }
        @Nullable Object[] before = rows.put(key, row);
        if (before != null) {
            System.arraycopy(before, values.length, row, values.length, row.length - values.length);
        }
    }

    @Override
    public void set(Table table, String column, Object value, List<?> key) {
        @Nullable Object[] row =
                rows(table).get(key.stream().<Object>map(PlanRows::comparable).toList());
        if (row != null) {
            row[table.columns().indexOf(column)] = value;
        }
    }

    @Override
    public void remove(Table table, List<?> keyPrefix) {
        List<Object> prefix = keyPrefix.stream().<Object>map(PlanRows::comparable).toList();
        rows(table).keySet().removeIf(key -> key.subList(0, prefix.size()).equals(prefix));
    }

    /** Its rows in a table. */
    Iterable<@Nullable Object[]> of(Table table) {
        return rows(table).values();
    }

    void clear() {
        tables.values().forEach(Map::clear);
    }

    private Map<List<Object>, @Nullable Object[]> rows(Table table) {
        return tables.computeIfAbsent(table, t -> new LinkedHashMap<>());
    }

    private int[] keyColumns(Table table) {
        return keys.computeIfAbsent(
                table,
                t -> t.key().stream().mapToInt(column -> t.columns().indexOf(column)).toArray());
    }

    /** As the database compares it: numbers by their value, whatever their type. */
    private static Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> throw new IllegalArgumentException("a key is never empty");
            case Number number -> number.longValue();
            default -> value;
        };
    }
}
