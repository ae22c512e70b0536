package se.aterblick.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.value.Decimal;

/**
 * One outcome of a series, or that there is none, with the target then in force.
 *
 * @param value exactly as reported
 * @param unit as reported, else as the plan defines it
 * @param statedTarget the target that the report itself prints beside the outcome
 * @param definition {@code version-2} if the target is that of the period's last submitted version,
 *     {@code now} if nothing was submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorRow(
        @JsonUnwrapped Place place,
        @Nullable String serviceArea,
        @Nullable MeasureBasis basis,
        Reported reported,
        @Schema(type = "string", example = "85.6") @Nullable Decimal value,
        @Nullable String missingReason,
        @Nullable String unit,
        @Nullable String comment,
        @Schema(type = "string") @Nullable Decimal statedTarget,
        @Schema(example = "version-1") String definition,
        @JsonUnwrapped Judgement judgement,
        boolean withdrawn,
        boolean corrected,
        @Nullable Recorded recorded) {

    static final Comparator<IndicatorRow> ORDER =
            Comparator.comparing(IndicatorRow::place, Place.ORDER)
                    .thenComparing(IndicatorRow::areaOrEmpty)
                    .thenComparing(
                            IndicatorRow::basis,
                            Comparator.nullsFirst(Comparator.<MeasureBasis>naturalOrder()));

    private String areaOrEmpty() {
        return serviceArea == null ? "" : serviceArea;
    }
}
