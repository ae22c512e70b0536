package se.aterblick.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.MoneyUnit;

/**
 * The operating budget as printed: account classes in rows, parts of the administration in columns,
 * costs negative, one unit.
 *
 * <p>A net row that is not the sum of the others is kept as printed; {@link #inconsistencies} finds
 * it.
 */
public record OperatingBudget(
        MoneyUnit unit, List<Named> columns, List<Row> rows, @Nullable String note) {

    public OperatingBudget {
        Checks.required("unit", unit);
        columns = Checks.list("columns", columns);
        rows = Checks.list("rows", rows);
        Checks.optionalText("note", note);
        Set<String> ids = new HashSet<>();
        for (Named column : columns) {
            unique("columns", ids, column.id());
        }
        for (Row row : rows) {
            for (Cell cell : row.amounts()) {
                if (!ids.contains(cell.column())) {
                    throw new InvalidValue("rows.amounts.column", "unknown-column", cell.column());
                }
            }
        }
        Set<String> rowIds = new HashSet<>();
        rows.forEach(row -> unique("rows", rowIds, row.id()));
    }

    /**
     * An account class, or the net of all of them.
     *
     * @param net true for the row that is meant to be the sum of the others
     */
    public record Row(String id, String name, @Nullable Boolean net, List<Cell> amounts) {

        public Row {
            Checks.slug("id", id);
            Checks.title("name", name);
            amounts = Checks.list("amounts", amounts);
            Set<String> columns = new HashSet<>();
            for (Cell cell : amounts) {
                unique("amounts", columns, cell.column());
            }
        }

        boolean isNet() {
            return Boolean.TRUE.equals(net);
        }

        private Optional<Decimal> in(String column) {
            return amounts.stream()
                    .filter(cell -> cell.column().equals(column))
                    .map(Cell::value)
                    .findFirst();
        }
    }

    /** One amount of a row. */
    public record Cell(String column, Decimal value) {

        public Cell {
            Checks.slug("column", column);
            Checks.required("value", value);
        }
    }

    /** A printed net that is not the sum of its column. */
    public record Inconsistency(String row, String column, Decimal printed, String computed) {}

    /** The printed nets that differ from the sum of the other rows, by row and column. */
    public List<Inconsistency> inconsistencies() {
        List<Inconsistency> found = new ArrayList<>();
        for (Row row : rows) {
            for (Cell cell : row.amounts()) {
                BigDecimal sum = sumOf(cell.column());
                if (row.isNet() && sum.compareTo(cell.value().value()) != 0) {
                    found.add(
                            new Inconsistency(
                                    row.id(), cell.column(), cell.value(), sum.toPlainString()));
                }
            }
        }
        return List.copyOf(found);
    }

    private BigDecimal sumOf(String column) {
        return rows.stream()
                .filter(row -> !row.isNet())
                .flatMap(row -> row.in(column).stream())
                .map(Decimal::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void unique(String path, Set<String> seen, String id) {
        if (!seen.add(id)) {
            throw new InvalidValue(path, "duplicate", id);
        }
    }
}
