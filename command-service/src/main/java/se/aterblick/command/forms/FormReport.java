package se.aterblick.command.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.SourceFile;

/**
 * What became of a form, or would.
 *
 * @param dryRun whether nothing was recorded because nothing should be
 * @param madeAt the last event that the form knew of
 * @param recorded how many rows were recorded, or would be
 * @param unchanged how many say what is recorded already
 * @param notFilledIn how many say nothing
 * @param wrong how many cannot be recorded; with one of them, none is
 * @param eventId the last event that was recorded; absent where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormReport(
        String planId,
        String period,
        boolean dryRun,
        SourceFile file,
        long madeAt,
        int rows,
        int recorded,
        int unchanged,
        int notFilledIn,
        int wrong,
        List<Row> results,
        @Nullable String eventId,
        @Nullable Long sequence) {

    /** What became of a row, or would. */
    public enum Fate {
        RECORDED,
        UNCHANGED,
        NOT_FILLED_IN,
        WRONG
    }

    /**
     * A row of the form.
     *
     * @param row its number on its sheet, from 1
     * @param part the number of the part of an update that it is about; absent where it is about
     *     the update itself
     * @param changes what of it differs from what the form was made with
     * @param faults what keeps it from being recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String sheet,
            int row,
            String kind,
            String item,
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable Integer part,
            String name,
            Fate result,
            List<Change> changes,
            List<Fault> faults) {}

    /**
     * What was filled in a cell; absent where it was empty before, or is now. Decimals and days are
     * as they are reported, words of closed lists in the language of the request.
     *
     * @param field the id of the column, the same in every language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String cell,
            String field,
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Why a row cannot be recorded, in the language of the request.
     *
     * @param cell where, such as B7
     * @param column the heading above it
     */
    public record Fault(String cell, String column, String code, String title, String detail) {}

    /** The same, recorded. */
    public FormReport recordedAs(String lastEvent, long lastSequence) {
        return new FormReport(
                planId,
                period,
                false,
                file,
                madeAt,
                rows,
                recorded,
                unchanged,
                notFilledIn,
                wrong,
                results,
                lastEvent,
                lastSequence);
    }
}
