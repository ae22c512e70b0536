package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.aterblick.query.figures.Column.Value;
import se.aterblick.query.figures.Filter.Kind;
import se.aterblick.reporting.Fact;

/** Writes down the columns of a list, one after the other; filters go to the column before them. */
final class Columns<F extends Fact> {

    private final List<Column<F>> columns = new ArrayList<>();

    Columns<F> text(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.TEXT, example, value);
    }

    Columns<F> prose(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.PROSE, example, value);
    }

    Columns<F> integer(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.INTEGER, example, value);
    }

    /** A decimal as reported; from and to are parameters of it. */
    Columns<F> decimal(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.DECIMAL, example, value).between(name);
    }

    Columns<F> date(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.DATE, example, value);
    }

    Columns<F> instant(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.INSTANT, example, value);
    }

    Columns<F> yesNo(String name, String heading, String example, Value<F> value) {
        return add(name, heading, ColumnType.YES_NO, example, value).oneOf(name);
    }

    /** One of the constants of an enum, which is also a parameter. */
    Columns<F> word(
            String name,
            String heading,
            String example,
            Class<? extends Enum<?>> of,
            Value<F> value) {
        add(name, heading, ColumnType.TEXT, example, value);
        columns.add(
                columns.removeLast().of(Stream.of(of.getEnumConstants()).map(Enum::name).toList()));
        return oneOf(name);
    }

    /** The column before may be asked for by its value, or several. */
    Columns<F> oneOf(String parameter) {
        Column<F> last = columns.getLast();
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
    Columns<F> between(String parameter) {
        Column<F> last = columns.getLast();
        return filtered(bound(last, parameter + "From", Kind.FROM, "at least"))
                .filtered(bound(last, parameter + "To", Kind.TO, "at most"));
    }

    /** One may ask whether the column before is filled in. */
    Columns<F> present(String parameter) {
        Column<F> last = columns.getLast();
        return filtered(
                new Filter(
                        parameter,
                        Kind.PRESENT,
                        last.sqlName(),
                        ColumnType.YES_NO,
                        List.of("true", "false"),
                        "Only rows with (true) or without (false) " + last.name()));
    }

    Columns<F> and(List<Column<F>> more) {
        columns.addAll(more);
        return this;
    }

    List<Column<F>> list() {
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

    private Columns<F> filtered(Filter filter) {
        columns.add(columns.removeLast().with(filter));
        return this;
    }

    private Columns<F> add(
            String name, String heading, ColumnType type, String example, Value<F> value) {
        columns.add(new Column<>(name, heading, type, List.of(), List.of(), example, value));
        return this;
    }
}
