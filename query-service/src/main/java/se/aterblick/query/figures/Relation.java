package se.aterblick.query.figures;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.PlanJson;

/** Where the rows of an answer are read from: SQL that stands behind FROM, and its parameters. */
record Relation(String sql, List<Object> parameters) {

    Relation {
        parameters = List.copyOf(parameters);
    }

    static Relation table(String name) {
        return new Relation("follow_up." + name, List.of());
    }

    /** Rows that no table holds; PostgreSQL filters and sorts them like any others. */
    static <S> Relation made(FigureList<S> list, List<S> sources) {
        String columns =
                list.columns().stream()
                        .flatMap(Relation::definitions)
                        .collect(Collectors.joining(", "));
        return new Relation(
                "json_to_recordset(CAST(? AS json)) AS made (" + columns + ")",
                List.of(json(list, sources)));
    }

    /** The rows as a JSON array of objects with the names of the table's columns. */
    static <S> String json(FigureList<S> list, List<S> sources) {
        return PlanJson.mapper()
                .writeValueAsString(sources.stream().map(source -> values(list, source)).toList());
    }

    private static <S> Map<String, Object> values(FigureList<S> list, S source) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column<S> column : list.columns()) {
            @Nullable Object stored = column.type().stored(column.value().of(source));
            if (stored != null) {
                values.put(column.sqlName(), plain(stored));
                if (column.type() == ColumnType.DECIMAL) {
                    values.put(
                            column.type().comparedBy(column.sqlName()),
                            ColumnType.DECIMAL.parse(stored.toString()));
                }
            }
        }
        return values;
    }

    private static Object plain(Object stored) {
        return switch (stored) {
            case String[] texts -> Arrays.asList(texts);
            case Temporal time -> time.toString();
            default -> stored;
        };
    }

    private static Stream<String> definitions(Column<?> column) {
        String name = column.sqlName();
        return switch (column.type()) {
            case TEXT, PROSE -> Stream.of(name + " text COLLATE \"" + column.collation() + "\"");
            case TEXTS -> Stream.of(name + " text[]");
            case DECIMAL -> Stream.of(name + " text", column.type().comparedBy(name) + " numeric");
            case INTEGER -> Stream.of(name + " bigint");
            case DATE -> Stream.of(name + " date");
            case INSTANT -> Stream.of(name + " timestamptz");
            case YES_NO -> Stream.of(name + " boolean");
        };
    }
}
