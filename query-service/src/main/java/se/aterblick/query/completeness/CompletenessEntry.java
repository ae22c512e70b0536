package se.aterblick.query.completeness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;

/**
 * How it stands with one thing that is due in a period.
 *
 * @param plan the plan in force
 * @param dueDate the day the period is to be reported by, or else that of its first submission;
 *     absent before that, and for what is told although it is not due
 * @param reported since when it is answered; absent where it is not
 * @param partsReported areas, or lines of the investment budget, that have reported
 * @param partsMissing those still wanting where there is no answer for the whole
 */
public record CompletenessEntry(
        PlanContent plan,
        Period period,
        Due due,
        CompletenessState state,
        @Nullable LocalDate dueDate,
        @Nullable Provenance reported,
        @Nullable String missingReason,
        List<String> partsReported,
        List<String> partsMissing) {

    public CompletenessEntry {
        partsReported = List.copyOf(partsReported);
        partsMissing = List.copyOf(partsMissing);
    }

    /** The same on a day: what is not reported is overdue once its day has passed. */
    public CompletenessEntry on(LocalDate day) {
        if (state != CompletenessState.NOT_REPORTED || dueDate == null || !day.isAfter(dueDate)) {
            return this;
        }
        return new CompletenessEntry(
                plan,
                period,
                due,
                CompletenessState.OVERDUE,
                dueDate,
                reported,
                missingReason,
                partsReported,
                partsMissing);
    }

    /** Whether there is neither an answer nor a reason. */
    public boolean isUnreported() {
        return reported == null;
    }
}
