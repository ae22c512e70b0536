package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param name its name in JSON, in {@code sort} and in English exports
 * @param heading its Swedish heading
 * @param words the values it can have; empty where there is no such list
 * @param example a value, as text
 */
record Column<S>(
        String name,
        String heading,
        ColumnType type,
        List<String> words,
        List<Filter> filters,
        String example,
        Value<S> value) {

    private static final Set<String> NAMES = Set.of("name", "title", "label");

    /** Where a column's value comes from. */
    @FunctionalInterface
    interface Value<S> {
        @Nullable Object of(S source);
    }

    Column {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    /** Its name in the table: {@code knownAt} is {@code known_at}. */
    String sqlName() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Names sort as a Swedish reader expects, keys by code unit. */
    String collation() {
        return NAMES.contains(name) || name.endsWith("Name") ? "sv-x-icu" : "C";
    }

    Column<S> with(Filter... more) {
        List<Filter> all = new ArrayList<>(filters);
        all.addAll(List.of(more));
        return new Column<>(name, heading, type, words, all, example, value);
    }

    Column<S> of(List<String> known) {
        return new Column<>(name, heading, type, known, filters, example, value);
    }
}
