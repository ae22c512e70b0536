package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in SQL with its parameters; {@code ?} stands for each. */
record Condition(String sql, List<Object> parameters) {

    Condition {
        parameters = List.copyOf(parameters);
    }

    static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** That a column has, or holds, one of some values. */
    static Condition oneOf(String column, ColumnType type, List<Object> values) {
        String each =
                values.stream().map(v -> type.placeholder()).collect(Collectors.joining(", "));
        String sql =
                type == ColumnType.TEXTS
                        ? column + " && ARRAY[" + each + "]"
                        : type.comparedBy(column) + " IN (" + each + ")";
        return new Condition(sql, values);
    }

    /** That all hold. */
    static Condition all(Collection<Condition> conditions) {
        return joined(conditions, " AND ");
    }

    /** That one of them holds. */
    static Condition any(Collection<Condition> conditions) {
        return joined(conditions, " OR ");
    }

    private static Condition joined(Collection<Condition> conditions, String by) {
        List<Object> parameters = new ArrayList<>();
        conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        return new Condition(
                conditions.stream()
                        .map(condition -> "(" + condition.sql() + ")")
                        .collect(Collectors.joining(by)),
                parameters);
    }
}
