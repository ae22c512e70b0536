package se.aterblick.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.LineageEntry;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;

/**
 * Where a row of a series stands: under which key of which plan, in which period.
 *
 * @param key the key in that plan; another one where it was renamed, split or merged
 * @param period absent where the plan's whole year has nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Schema(example = "rgs-2024") String planId,
        int year,
        @Schema(example = "region-halland") String organisation,
        @Schema(example = "dn-regionservice") String committee,
        @Schema(example = "matsvinn-patientkost") String key,
        String name,
        @Nullable Window period) {

    /** By the end of the period, that of the year where there is none; then by plan and key. */
    static final Comparator<Place> ORDER =
            Comparator.comparing(Place::end)
                    .thenComparing(Place::planId)
                    .thenComparing(Place::key)
                    .thenComparing(Place::begin);

    static Place of(PlanContent plan, LineageEntry entry, @Nullable Period period) {
        return new Place(
                plan.planId().value(),
                plan.year(),
                plan.organisation().id(),
                plan.committee().id(),
                entry.member().id(),
                entry.name(),
                period == null ? null : Window.of(period));
    }

    private LocalDate end() {
        return period == null ? LocalDate.of(year, 12, 31) : period.to();
    }

    private LocalDate begin() {
        return period == null ? LocalDate.of(year, 1, 1) : period.from();
    }
}
