package se.aterblick.query.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due, as whoever is to report it sees it.
 *
 * @param parts what can be reported of it, one by one
 * @param before what the last report before said of it, latest first
 */
record InboxRow(
        UpdateKind kind,
        String item,
        @Nullable String number,
        String name,
        State state,
        @Nullable LocalDate dueDate,
        PlanShown.@Nullable Indicator indicator,
        List<Part> parts,
        @Nullable String beforePeriod,
        List<Standing> before) {

    /** How it stands; in the order in which it is shown. */
    enum State {
        OVERDUE,
        TO_REPORT,
        DONE
    }

    /** What one update says: the whole, or an area, on one basis. */
    record Part(
            @Nullable String serviceArea, @Nullable String basis, @Nullable Standing standing) {}

    /** Names it on its page. */
    public String id() {
        return kind.code() + "." + item;
    }
}
