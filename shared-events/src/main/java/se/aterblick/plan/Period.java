package se.aterblick.plan;

import java.time.LocalDate;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** A reporting period: a window of the year, both days included; windows are nested, not tiles. */
public record Period(String code, String name, LocalDate from, LocalDate to, PeriodKind kind) {

    public Period {
        Checks.code("code", code);
        Checks.title("name", name);
        Checks.required("from", from);
        Checks.required("to", to);
        Checks.required("kind", kind);
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "before-from", to.toString());
        }
    }
}
