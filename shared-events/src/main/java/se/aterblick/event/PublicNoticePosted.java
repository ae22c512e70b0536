package se.aterblick.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * The verification was announced on the notice board (anslag); dates are absent where the minutes
 * leave them blank.
 */
public record PublicNoticePosted(
        String period,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate takenDownOn,
        @Nullable String note)
        implements ReportEvent {

    public PublicNoticePosted {
        Checks.code("period", period);
        Checks.optionalDay("postedOn", postedOn);
        Checks.optionalDay("takenDownOn", takenDownOn);
        Checks.optionalText("note", note);
    }
}
