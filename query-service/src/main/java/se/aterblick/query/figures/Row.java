package se.aterblick.query.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A row of a list: a value for each of its columns, in their order; null where there is none. */
record Row(FigureList<?> list, List<@Nullable Object> values) {

    /** What the columns' examples make together. */
    static Row example(FigureList<?> list) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<?> column : list.columns()) {
            values.add(
                    switch (column.type()) {
                        case INTEGER, YES_NO -> column.type().parse(column.example());
                        case TEXTS -> List.of(column.example());
                        case TEXT, PROSE, DECIMAL, DATE, INSTANT -> column.example();
                    });
        }
        return new Row(list, values);
    }

    /** The row with each of its texts as the function gives it. */
    Row shown(UnaryOperator<String> texts) {
        List<@Nullable Object> shown = new ArrayList<>();
        for (Object value : values) {
            shown.add(
                    switch (value) {
                        case String text -> texts.apply(text);
                        case List<?> several ->
                                several.stream()
                                        .map(text -> texts.apply(String.valueOf(text)))
                                        .toList();
                        case null, default -> value;
                    });
        }
        return new Row(list, shown);
    }

    @Nullable Object value(Column<?> column) {
        return values.get(list.columns().indexOf(column));
    }

    /** By name; what has no value is left out. */
    @JsonValue
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && !(value instanceof List<?> several && several.isEmpty())) {
                members.put(list.columns().get(i).name(), value);
            }
        }
        return members;
    }
}
