package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/**
 * The order of a list's rows: a total one, since what tells the rows apart always completes it. A
 * missing value comes last, whichever way one sorts.
 */
record Sort(List<Key> keys) {

    /** A column to sort by, and which way. */
    record Key(Column<?> column, boolean descending) {

        private String compared() {
            return column.type().comparedBy(column.sqlName());
        }

        private String sql() {
            return compared() + (descending ? " DESC" : " ASC") + " NULLS LAST";
        }

        /** That a row comes after a value of this column; empty if none can. */
        private List<Condition> after(@Nullable Object value) {
            if (value == null) {
                return List.of();
            }
            String beyond = compared() + (descending ? " < " : " > ") + column.type().placeholder();
            return List.of(Condition.of(beyond + " OR " + compared() + " IS NULL", value));
        }

        private Condition equal(@Nullable Object value) {
            return value == null
                    ? Condition.of(compared() + " IS NULL")
                    : Condition.of(compared() + " = " + column.type().placeholder(), value);
        }
    }

    Sort {
        keys = List.copyOf(keys);
    }

    /**
     * Reads {@code year,-value}: ascending, or descending with a minus; a column named twice counts
     * where it comes first.
     *
     * @throws ProblemException if the list has no such column, or none that can be sorted by
     */
    static Sort parse(FigureList<?> list, String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            add(keys, column(list, descending ? part.substring(1) : part), descending);
        }
        for (String name : list.completion()) {
            add(keys, column(list, name), false);
        }
        return new Sort(keys);
    }

    private static void add(List<Key> keys, Column<?> column, boolean descending) {
        if (keys.stream().noneMatch(key -> key.column().equals(column))) {
            keys.add(new Key(column, descending));
        }
    }

    private static Column<?> column(FigureList<?> list, String name) {
        return list.column(name)
                .filter(column -> column.type().isSortable())
                .orElseThrow(() -> new ProblemException(unknown(list, name)));
    }

    private static Problem unknown(FigureList<?> list, String name) {
        return FigureProblems.unknown(
                "unknown-sort-column",
                "sort",
                name,
                list.sortable().stream().map(Column::name).toList());
    }

    String sql() {
        return keys.stream().map(Key::sql).collect(Collectors.joining(", "));
    }

    /** That a row comes after the one with these values, one for each key. */
    Condition after(List<@Nullable Object> values) {
        List<Condition> ways = new ArrayList<>();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (Condition beyond : keys.get(i).after(values.get(i))) {
                List<Condition> way = new ArrayList<>(equal);
                way.add(beyond);
                ways.add(Condition.all(way));
            }
            equal.add(keys.get(i).equal(values.get(i)));
        }
        return Condition.any(ways);
    }

    /** The same order, as one would ask for it. */
    String text() {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.column().name())
                .collect(Collectors.joining(","));
    }
}
