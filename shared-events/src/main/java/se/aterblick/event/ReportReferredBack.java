package se.aterblick.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** The committee sent a version back to its administration (återremiss). */
public record ReportReferredBack(
        String period,
        int version,
        String reason,
        @Nullable LocalDate meetingDate,
        @Nullable String paragraph,
        @Nullable String registryNumber)
        implements ReportEvent {

    public ReportReferredBack {
        Checks.code("period", period);
        Checks.optionalDay("meetingDate", meetingDate);
        Checks.text("reason", reason);
        Checks.optionalTitle("paragraph", paragraph);
        Checks.optionalTitle("registryNumber", registryNumber);
    }
}
