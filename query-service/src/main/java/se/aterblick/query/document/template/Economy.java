package se.aterblick.query.document.template;

import static se.aterblick.query.document.template.Content.some;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates show of budgets, trends, investments and what is carried over. */
final class Economy {

    private Economy() {}

    record BudgetLine(
            String id,
            String name,
            @Nullable String serviceArea,
            @Nullable List<Deviation> deviations) {

        BudgetLine {
            deviations = some(deviations);
        }
    }

    record Deviation(
            @Nullable String actual,
            @Nullable String budget,
            String deviation,
            @Nullable String forecast,
            String unit,
            @Nullable String comment,
            @Nullable String cause) {}

    record OperatingBudget(
            String unit,
            @Nullable List<Content.Named> columns,
            @Nullable List<Row> rows,
            @Nullable String note) {

        OperatingBudget {
            columns = some(columns);
            rows = some(rows);
        }
    }

    record Row(String id, String name, @Nullable Boolean net, @Nullable List<Cell> amounts) {

        Row {
            amounts = some(amounts);
        }

        /** The amount in a column; nothing if there is none. */
        public @Nullable String amount(String column) {
            return some(amounts).stream()
                    .filter(cell -> cell.column().equals(column))
                    .map(Cell::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Cell(String column, String value) {}

    record Trend(
            String trend,
            @Nullable String serviceArea,
            @Nullable String previousYear,
            @Nullable String currentYear,
            @Nullable String change,
            @Nullable String budget,
            @Nullable String budgetDifference,
            @Nullable String changeRate,
            @Nullable String budgetChangeRate,
            @Nullable String rateDifference,
            String unit,
            @Nullable String comment) {}

    record Investments(
            @Nullable Money frame,
            @Nullable String note,
            @Nullable List<Line> lines,
            @Nullable List<CarriedOver> carriedOver,
            @Nullable List<Investment> outcomes) {

        Investments {
            lines = some(lines);
            carriedOver = some(carriedOver);
            outcomes = some(outcomes);
        }

        /** What a line is called; empty if it is not of a line. */
        public String lineName(@Nullable String id) {
            return some(lines).stream()
                    .filter(line -> line.id().equals(id))
                    .map(Line::name)
                    .findFirst()
                    .orElse(id == null ? "" : id);
        }

        /** Whether there is anything to show. */
        public boolean isEmpty() {
            return frame == null
                    && note == null
                    && some(lines).isEmpty()
                    && some(carriedOver).isEmpty()
                    && some(outcomes).isEmpty();
        }
    }

    record Money(String value, String unit) {}

    record Line(String id, String name, @Nullable Money total, @Nullable List<YearAmount> years) {

        Line {
            years = some(years);
        }
    }

    record YearAmount(int year, Money amount) {}

    record CarriedOver(int fromYear, @Nullable Money total, @Nullable List<CarriedItem> items) {

        CarriedOver {
            items = some(items);
        }
    }

    record CarriedItem(String name, @Nullable Money amount) {}

    record Investment(
            @Nullable String line,
            @Nullable String actual,
            @Nullable String allocatedFrame,
            @Nullable String forecast,
            String unit,
            @Nullable String comment) {}

    record CarryOver(
            @Nullable String serviceArea,
            String amount,
            String unit,
            int toYear,
            @Nullable String comment,
            @Nullable List<CarryItem> items) {

        CarryOver {
            items = some(items);
        }
    }

    record CarryItem(@Nullable String serviceArea, String amount, @Nullable String purpose) {}
}
