package se.aterblick.query.earlieryear;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.LineageRelation;

/**
 * A report beside the one of an earlier year.
 *
 * @param continued what both years have, side by side
 * @param added what continues nothing of the earlier plan
 * @param ended what nothing of this plan continues
 */
public record EarlierYearChanges(
        Point now,
        Point earlier,
        @Schema(example = NOTE) String note,
        @Schema(example = NOTE_EN) String noteEn,
        List<Continued> continued,
        @JsonProperty("new") List<Uncontinued> added,
        List<Uncontinued> ended) {

    static final String NOTE =
            "Värdena är som de rapporterades. derivedDifference är uträknad här, nu minus då, och"
                    + " bara där enheten är densamma; för det som slagits samman eller delats räknas"
                    + " inget ut.";
    static final String NOTE_EN =
            "Values are as reported. derivedDifference is computed here, now minus then, and only"
                    + " where the unit is the same; nothing is computed for what was merged or split.";

    /**
     * A report that is compared.
     *
     * @param basis {@code approved} if the approved version is taken, {@code now} if there is none
     * @param version the number of the approved version
     * @param sequence the last event of the plan that counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            @Schema(example = "rgs-2024") String planId,
            int year,
            @Schema(example = "AR") String period,
            LocalDate from,
            LocalDate to,
            @Schema(example = "approved") String basis,
            @Nullable Integer version,
            long sequence) {}

    /**
     * Something that both years have.
     *
     * @param earlier several where they were merged
     * @param differences only where one continues one
     */
    public record Continued(
            @Schema(
                            example = "indicator",
                            allowableValues = {"item", "indicator", "volume-figure", "budget-line"})
                    String kind,
            LineageRelation relation,
            ReportedMember now,
            List<ReportedMember> earlier,
            List<Difference> differences) {}

    /**
     * A value that is not what it was.
     *
     * @param serviceArea absent for the whole administration, and for definitions
     * @param derivedDifference now minus earlier, computed here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            @Nullable String serviceArea,
            @Nullable String basis,
            @Schema(example = "value") String field,
            @Schema(example = "100") @Nullable String earlier,
            @Schema(example = "85.6") @Nullable String now,
            @Schema(example = "-14.4") @Nullable String derivedDifference) {}

    /** Something that only one of the years has. */
    public record Uncontinued(String kind, String id, String name) {}
}
