package se.aterblick.state;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.SwedishCalendar;

/**
 * The last days for what follows a committee's decision (kommunallagen 2017:725).
 *
 * <p>Each is the last day on which somebody may act — verify the minutes, announce that, appeal —
 * and therefore moves to the next working day where it falls on a free one (lag 1930:173, 2 §).
 * That the decision becomes legally final is no act: it happens the day after, whatever day it is.
 */
public final class DecisionDeadlines {

    private static final int DAYS_TO_VERIFY = 14;
    private static final int DAYS_TO_ANNOUNCE = 2;
    private static final int WEEKS_TO_APPEAL = 3;

    private DecisionDeadlines() {}

    /** Minutes are verified within 14 days of the meeting (5 kap. 69 §). */
    public static LocalDate verification(LocalDate meeting) {
        return SwedishCalendar.workingDayFrom(meeting.plusDays(DAYS_TO_VERIFY));
    }

    /** The verification is announced on the second day after it, at the latest (8 kap. 12 §). */
    public static LocalDate notice(LocalDate verified) {
        return SwedishCalendar.workingDayFrom(verified.plusDays(DAYS_TO_ANNOUNCE));
    }

    /**
     * An appeal has come in within three weeks of the day of the announcement (13 kap. 5 §): by the
     * day of the same name (lag 1930:173, 1 §).
     */
    public static LocalDate appeal(LocalDate posted) {
        return SwedishCalendar.workingDayFrom(posted.plusWeeks(WEEKS_TO_APPEAL));
    }

    /**
     * The first day on which a decision that nobody appealed is legally final. Unknown without the
     * day of the announcement; never where that was taken down before the last day to appeal, since
     * the time only runs out while the announcement stands (13 kap. 5 §).
     */
    public static Optional<LocalDate> legallyFinalFrom(
            @Nullable LocalDate posted, @Nullable LocalDate takenDown) {
        return Optional.ofNullable(posted)
                .map(DecisionDeadlines::appeal)
                .filter(last -> takenDown == null || !takenDown.isBefore(last))
                .map(last -> last.plusDays(1));
    }
}
