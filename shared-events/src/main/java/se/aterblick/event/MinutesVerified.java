package se.aterblick.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * The minutes with the decision were verified (justering); the date is absent where the minutes
 * leave it blank.
 */
public record MinutesVerified(String period, @Nullable LocalDate verifiedOn, @Nullable String note)
        implements ReportEvent {

    public MinutesVerified {
        Checks.code("period", period);
        Checks.optionalDay("verifiedOn", verifiedOn);
        Checks.optionalText("note", note);
    }
}
