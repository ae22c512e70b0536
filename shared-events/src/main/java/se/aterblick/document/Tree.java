package se.aterblick.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;

/**
 * Builds the tree of a document: absent values and empty lists are left out, decimals and dates
 * become strings.
 */
final class Tree {

    private final Map<String, Object> members = new TreeMap<>();

    Tree put(String name, @Nullable String value) {
        return member(name, value);
    }

    Tree put(String name, @Nullable Enum<?> value) {
        return member(name, value == null ? null : value.name());
    }

    Tree put(String name, @Nullable Decimal value) {
        return member(name, value == null ? null : value.text());
    }

    Tree put(String name, @Nullable Boolean value) {
        return member(name, value);
    }

    Tree put(String name, @Nullable LocalDate value) {
        return member(name, value == null ? null : value.toString());
    }

    Tree put(String name, Instant value) {
        return member(name, value.toString());
    }

    Tree put(String name, long value) {
        return member(name, value);
    }

    Tree put(String name, @Nullable Integer value) {
        return member(name, value);
    }

    Tree put(String name, @Nullable Amount value) {
        return member(
                name,
                value == null
                        ? null
                        : new Tree().put("value", value.value()).put("unit", value.unit()).done());
    }

    Tree put(String name, @Nullable Tree value) {
        return member(name, value == null ? null : value.done());
    }

    Tree putTexts(String name, List<String> values) {
        return member(name, values.isEmpty() ? null : List.copyOf(values));
    }

    <T> Tree putAll(String name, Collection<T> values, Function<T, Tree> each) {
        return member(
                name,
                values.isEmpty() ? null : values.stream().map(v -> each.apply(v).done()).toList());
    }

    Map<String, Object> done() {
        return members;
    }

    private Tree member(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }
}
