package se.aterblick.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page shows of what became of an accounting file, or would. */
record AccountsShown(
        boolean dryRun,
        String period,
        File file,
        String unit,
        int recorded,
        int unchanged,
        int wrong,
        List<Line> lines,
        List<NotTaken> notTaken) {

    record File(String contentHash) {}

    record Line(
            String budgetLine,
            @Nullable String name,
            String result,
            @Nullable String actual,
            @Nullable String budget,
            @Nullable String deviation,
            @Nullable Unrounded unrounded,
            @Nullable Fault fault) {}

    record Unrounded(String actual, @Nullable String budget, @Nullable String deviation) {}

    record Fault(String title, String detail) {}

    record NotTaken(
            String account,
            @Nullable String name,
            @Nullable String object,
            String actual,
            String budget) {}

    public boolean isRecordable() {
        return dryRun && wrong == 0 && recorded > 0;
    }
}
