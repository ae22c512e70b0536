package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.aterblick.query.figures.Column.Value;
import se.aterblick.query.figures.Filter.Kind;

/** Writes down the columns of a list, one after the other; filters go to the column before them. */
final class Columns<S> {

    private final List<Column<S>> columns = new ArrayList<>();

    Columns<S> text(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.TEXT, example, value);
    }

    Columns<S> prose(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.PROSE, example, value);
    }

    Columns<S> integer(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.INTEGER, example, value);
    }

    /** A decimal as reported; from and to are parameters of it. */
    Columns<S> decimal(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.DECIMAL, example, value).between(name);
    }

    Columns<S> date(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.DATE, example, value);
    }

    Columns<S> instant(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.INSTANT, example, value);
    }

    Columns<S> yesNo(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.YES_NO, example, value).oneOf(name);
    }

    /** Several keys or words; one of them is enough for a filter. */
    Columns<S> texts(String name, String heading, String example, Value<S> value) {
        return add(name, heading, ColumnType.TEXTS, example, value);
    }

    /** One of the constants of an enum, which is also a parameter. */
    Columns<S> word(
            String name,
            String heading,
            String example,
            Class<? extends Enum<?>> of,
            Value<S> value) {
        return word(
                name,
                heading,
                example,
                Stream.of(of.getEnumConstants()).map(Enum::name).toList(),
                value);
    }

    /** One of some words, which is also a parameter. */
    Columns<S> word(
            String name, String heading, String example, List<String> words, Value<S> value) {
        add(name, heading, ColumnType.TEXT, example, value);
        columns.add(columns.removeLast().of(words));
        return oneOf(name);
    }

    /** The column before may be asked for by its value, or several. */
    Columns<S> oneOf(String parameter) {
        Column<S> last = columns.getLast();
        List<String> words =
                last.type() == ColumnType.YES_NO ? List.of("true", "false") : last.words();
        return filtered(
                new Filter(
                        parameter,
                        Kind.ONE_OF,
                        last.sqlName(),
                        last.type(),
                        words,
                        "Only rows with this " + last.name() + "; repeatable"));
    }

    /** The column before may be asked for from one value to another, both included. */
    Columns<S> between(String parameter) {
        Column<S> last = columns.getLast();
        return filtered(bound(last, parameter + "From", Kind.FROM, "at least"))
                .filtered(bound(last, parameter + "To", Kind.TO, "at most"));
    }

    /** One may ask whether the column before is filled in. */
    Columns<S> present(String parameter) {
        Column<S> last = columns.getLast();
        return filtered(
                new Filter(
                        parameter,
                        Kind.PRESENT,
                        last.sqlName(),
                        ColumnType.YES_NO,
                        List.of("true", "false"),
                        "Only rows with (true) or without (false) " + last.name()));
    }

    Columns<S> and(List<Column<S>> more) {
        columns.addAll(more);
        return this;
    }

    List<Column<S>> list() {
        return List.copyOf(columns);
    }

    private static Filter bound(Column<?> column, String parameter, Kind kind, String words) {
        String dates =
                column.type() == ColumnType.INSTANT
                        ? "; an instant, or a date, which is a whole day in the plan's time zone"
                        : "";
        return new Filter(
                parameter,
                kind,
                column.sqlName(),
                column.type(),
                List.of(),
                "Only rows whose " + column.name() + " is " + words + " this" + dates);
    }

    private Columns<S> filtered(Filter filter) {
        columns.add(columns.removeLast().with(filter));
        return this;
    }

    private Columns<S> add(
            String name, String heading, ColumnType type, String example, Value<S> value) {
        columns.add(new Column<>(name, heading, type, List.of(), List.of(), example, value));
        return this;
    }
}
