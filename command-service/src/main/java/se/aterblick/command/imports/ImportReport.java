package se.aterblick.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param recorded how many rows were recorded now
 * @param alreadyRecorded how many had been recorded by an earlier import of the same rows
 * @param refused the row that stopped the import, if one did; no later row was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        String planId,
        int rows,
        int recorded,
        int alreadyRecorded,
        List<RowResult> results,
        @Nullable Refusal refused) {

    /** What became of one row; the index counts from 0. */
    public record RowResult(
            int index, @Nullable String row, String eventId, long sequence, boolean recordedNow) {}

    /** Why a row was refused. */
    public record Refusal(
            int index, @Nullable String row, int status, String code, List<Object> values) {}
}
