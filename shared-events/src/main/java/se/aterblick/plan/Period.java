package se.aterblick.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * A reporting period: a window of the year, both days included; windows are nested, not tiles.
 *
 * @param reportBy the day by which figures are due; where absent they are due when the report is
 *     submitted
 */
public record Period(
        String code,
        String name,
        LocalDate from,
        LocalDate to,
        PeriodKind kind,
        @Nullable LocalDate reportBy) {

    public Period {
        Checks.code("code", code);
        Checks.title("name", name);
        Checks.day("from", from);
        Checks.day("to", to);
        Checks.optionalDay("reportBy", reportBy);
        Checks.required("kind", kind);
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "before-from", to.toString());
        }
        if (reportBy != null && reportBy.isBefore(from)) {
            throw new InvalidValue("reportBy", "before-from", reportBy.toString());
        }
    }

    /** Whether the windows overlap without one lying in the other, or are the same. */
    boolean clashesWith(Period other) {
        if (from.equals(other.from) && to.equals(other.to)) {
            return true;
        }
        boolean disjoint = to.isBefore(other.from) || other.to.isBefore(from);
        return !disjoint && !contains(other) && !other.contains(this);
    }

    private boolean contains(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }
}
