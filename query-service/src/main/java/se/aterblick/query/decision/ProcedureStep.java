package se.aterblick.query.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.periodview.Reporter;

/**
 * One thing that follows a decision.
 *
 * @param due the last day to do it; for legally final the first day on which the decision is
 * @param date the day it happened
 * @param recordedBy who recorded it; absent where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcedureStep(
        @Schema(example = "2025-02-19") @Nullable LocalDate due,
        @Schema(example = "2025-02-12") @Nullable LocalDate date,
        ProcedureState state,
        @Nullable String note,
        @Nullable Reporter recordedBy) {

    /** A step that has not been recorded. */
    static ProcedureStep open(@Nullable LocalDate due, ProcedureState state) {
        return new ProcedureStep(due, null, state, null, null);
    }

    /** A step that has been recorded, with its date or without. */
    static ProcedureStep recorded(
            @Nullable LocalDate due,
            @Nullable LocalDate date,
            @Nullable String note,
            Reporter recordedBy) {
        return new ProcedureStep(due, date, stateOf(due, date), note, recordedBy);
    }

    private static ProcedureState stateOf(@Nullable LocalDate due, @Nullable LocalDate date) {
        if (date == null) {
            return ProcedureState.MISSING_DATE;
        }
        return due != null && date.isAfter(due) ? ProcedureState.DONE_LATE : ProcedureState.DONE;
    }
}
