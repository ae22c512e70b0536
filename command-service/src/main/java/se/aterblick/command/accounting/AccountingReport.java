package se.aterblick.command.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.SourceFile;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * What became of an accounting file, or would.
 *
 * @param dryRun whether nothing was recorded because nothing should be
 * @param recorded how many budget lines were recorded, or would be
 * @param unchanged how many are recorded as they are already
 * @param wrong how many cannot be recorded; with one of them, none is
 * @param notTaken what the file has in the months of the period that no line is made of
 * @param eventId the last event that was recorded; absent where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountingReport(
        String planId,
        String period,
        boolean dryRun,
        SourceFile file,
        MoneyUnit unit,
        int recorded,
        int unchanged,
        int wrong,
        List<Line> lines,
        List<NotTaken> notTaken,
        @Nullable String eventId,
        @Nullable Long sequence) {

    /** What became of a budget line, or would. */
    public enum Fate {
        RECORDED,
        UNCHANGED,
        WRONG
    }

    /**
     * A budget line.
     *
     * @param actual in the unit, rounded
     * @param unrounded the same in kronor, as the file has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String budgetLine,
            @Nullable String name,
            Fate result,
            @Nullable Decimal actual,
            @Nullable Decimal budget,
            @Nullable Decimal deviation,
            @Nullable Decimal forecast,
            @Nullable Unrounded unrounded,
            @Nullable Fault fault) {}

    /** Amounts in kronor, signed as the plan prints the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unrounded(String actual, @Nullable String budget, @Nullable String deviation) {}

    /** Why a line cannot be recorded, in the language of the request. */
    public record Fault(String code, String title, String detail) {}

    /** An account, or an object of it, in kronor and with the signs of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotTaken(
            String account,
            @Nullable String name,
            @Nullable String object,
            String actual,
            String budget) {}

    /** The same, recorded. */
    AccountingReport recordedAs(String lastEvent, long lastSequence) {
        return new AccountingReport(
                planId,
                period,
                false,
                file,
                unit,
                recorded,
                unchanged,
                wrong,
                lines,
                notTaken,
                lastEvent,
                lastSequence);
    }
}
