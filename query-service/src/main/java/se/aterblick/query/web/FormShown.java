package se.aterblick.query.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormSheet;

/** What a page shows of what became of a form, or would. */
record FormShown(
        boolean dryRun,
        File file,
        int rows,
        int recorded,
        int unchanged,
        int notFilledIn,
        int wrong,
        List<Row> results) {

    private static final Set<String> DECIMALS =
            Arrays.stream(FormSheet.values())
                    .flatMap(sheet -> sheet.inputs().stream())
                    .filter(column -> column.holds() == FormColumn.Holds.DECIMAL)
                    .map(FormColumn::id)
                    .collect(Collectors.toUnmodifiableSet());

    record File(String contentHash) {}

    record Row(
            String sheet,
            int row,
            String name,
            @Nullable String serviceArea,
            String result,
            List<Change> changes,
            List<Fault> faults) {}

    record Change(
            String cell,
            String field,
            String column,
            @Nullable String before,
            @Nullable String after) {

        /** Whether it is a figure; a year or a text is shown as it was entered. */
        public boolean isDecimal() {
            return DECIMALS.contains(field);
        }
    }

    record Fault(String cell, String column, String title, String detail) {}

    /** Rows that somebody filled in; the others are only counted. */
    public List<Row> shownRows() {
        return results.stream()
                .filter(row -> row.result().equals("WRONG") || row.result().equals("RECORDED"))
                .toList();
    }

    public boolean isRecordable() {
        return dryRun && wrong == 0 && recorded > 0;
    }
}
