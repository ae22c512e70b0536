package se.aterblick.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    record File(String contentHash) {}

    record Row(
            String sheet,
            int row,
            String name,
            @Nullable String serviceArea,
            String result,
            List<Change> changes,
            List<Fault> faults) {}

    record Change(String cell, String column, @Nullable String before, @Nullable String after) {}

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
