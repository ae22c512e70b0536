package se.aterblick.query.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;

/**
 * Something that is due, as whoever is to report it sees it.
 *
 * @param trend the course of an indicator over the reports so far; null if there are no two
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
        @Nullable Chart trend,
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
