package se.aterblick.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Decimal;

/**
 * One volume figure of a series, or that there is none, beside those of earlier years.
 *
 * @param value exactly as reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolumeRow(
        @JsonUnwrapped Place place,
        @Nullable String serviceArea,
        Reported reported,
        @Schema(type = "string", example = "812345") @Nullable Decimal value,
        @Nullable String missingReason,
        @Nullable String unit,
        @Nullable String comment,
        List<Comparison> comparisons,
        boolean withdrawn,
        boolean corrected,
        @Nullable Recorded recorded) {

    static final Comparator<VolumeRow> ORDER =
            Comparator.comparing(VolumeRow::place, Place.ORDER)
                    .thenComparing(row -> row.serviceArea() == null ? "" : row.serviceArea());

    /**
     * An earlier year's figure as this report prints it, beside what was reported in that year.
     *
     * @param elsewhere what the plans of that year reported of the same window and area
     * @param agrees whether the two are the same number in the same unit; absent where there is
     *     nothing, or no single figure, to compare with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comparison(
            @Schema(example = "2022") int year,
            @Schema(type = "string") Decimal value,
            List<Elsewhere> elsewhere,
            @Nullable Boolean agrees) {}

    /** A figure that another plan reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Elsewhere(
            String planId,
            String key,
            String period,
            @Schema(type = "string") Decimal value,
            @Nullable String unit) {}
}
