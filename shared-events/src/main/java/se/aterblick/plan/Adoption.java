package se.aterblick.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** The decision a plan rests on, as far as it is known. */
public record Adoption(
        @Nullable LocalDate meetingDate,
        @Nullable String paragraph,
        @Nullable String registryNumber,
        @Nullable String note) {

    public Adoption {
        Checks.optionalDay("meetingDate", meetingDate);
        Checks.optionalTitle("paragraph", paragraph);
        Checks.optionalTitle("registryNumber", registryNumber);
        Checks.optionalText("note", note);
    }
}
