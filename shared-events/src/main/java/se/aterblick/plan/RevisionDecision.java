package se.aterblick.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * The decision a revision of a plan rests on.
 *
 * @param decidedBy the body that decided: the committee, the board or the council
 */
public record RevisionDecision(
        String decidedBy,
        @Nullable LocalDate meetingDate,
        @Nullable String paragraph,
        @Nullable String registryNumber,
        @Nullable String note) {

    public RevisionDecision {
        Checks.title("decidedBy", decidedBy);
        Checks.optionalDay("meetingDate", meetingDate);
        Checks.optionalTitle("paragraph", paragraph);
        Checks.optionalTitle("registryNumber", registryNumber);
        Checks.optionalText("note", note);
    }
}
