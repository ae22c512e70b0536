package se.aterblick.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemWriter;

/**
 * What an import would do.
 *
 * @param dryRun always true: nothing was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRunReport(
        String planId,
        boolean dryRun,
        int rows,
        int wouldBeRecorded,
        int alreadyRecorded,
        int refused,
        List<RowResult> results) {

    /** What would become of a row. */
    public enum Fate {
        WOULD_BE_RECORDED,
        ALREADY_RECORDED,
        REFUSED
    }

    /**
     * What would become of one row; the index counts from 0.
     *
     * @param eventId what the row recorded, if an earlier import recorded it; a row that stands
     *     twice in the file has none yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowResult(
            int index,
            @Nullable String row,
            Fate result,
            @Nullable String eventId,
            @Nullable Long sequence,
            @Nullable Refusal refusal) {

        static RowResult wouldBeRecorded(int index, @Nullable String row) {
            return new RowResult(index, row, Fate.WOULD_BE_RECORDED, null, null, null);
        }

        static RowResult alreadyRecorded(
                int index, @Nullable String row, @Nullable Provenance provenance) {
            return new RowResult(
                    index,
                    row,
                    Fate.ALREADY_RECORDED,
                    provenance == null ? null : provenance.eventId().value(),
                    provenance == null ? null : provenance.sequence(),
                    null);
        }

        static RowResult refused(
                int index, @Nullable String row, Problem problem, ProblemWriter.Told told) {
            Refusal refusal =
                    new Refusal(
                            problem.status().value(),
                            problem.code(),
                            problem.arguments(),
                            told.title(),
                            told.detail());
            return new RowResult(index, row, Fate.REFUSED, null, null, refusal);
        }
    }

    /** Why a row would be refused, in the language of the request. */
    public record Refusal(
            int status, String code, List<Object> values, String title, String detail) {}

    static DryRunReport of(UpdateFile file, List<RowResult> results) {
        return new DryRunReport(
                file.planId().value(),
                true,
                results.size(),
                count(results, Fate.WOULD_BE_RECORDED),
                count(results, Fate.ALREADY_RECORDED),
                count(results, Fate.REFUSED),
                List.copyOf(results));
    }

    private static int count(List<RowResult> results, Fate fate) {
        return (int) results.stream().filter(r -> r.result() == fate).count();
    }
}
