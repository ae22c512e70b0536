package se.aterblick.query.series;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import se.aterblick.plan.Period;
import se.aterblick.plan.PeriodKind;

/** A reporting period with its window, both days included: calendars differ between plans. */
public record Window(
        @Schema(example = "AR") String code,
        String name,
        LocalDate from,
        LocalDate to,
        PeriodKind kind) {

    static Window of(Period period) {
        return new Window(period.code(), period.name(), period.from(), period.to(), period.kind());
    }
}
