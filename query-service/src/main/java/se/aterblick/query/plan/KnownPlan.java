package se.aterblick.query.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/**
 * A plan as the list of plans shows it.
 *
 * @param committee the id of the committee that adopted it
 * @param periods the codes of its reporting calendar
 * @param sequence the sequence number of the last event that is in the projections
 */
public record KnownPlan(
        String planId,
        String committee,
        String title,
        int year,
        String timeZone,
        List<String> periods,
        long sequence) {

    /** All but the plan's content, which is as long as the plan and seldom asked for. */
    static final String COLUMNS = "plan_id, committee, title, year, time_zone, periods, sequence";

    public KnownPlan {
        periods = List.copyOf(periods);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    static KnownPlan row(ResultSet row, int number) throws SQLException {
        Array periods = row.getArray("periods");
        return new KnownPlan(
                row.getString("plan_id"),
                row.getString("committee"),
                row.getString("title"),
                row.getInt("year"),
                row.getString("time_zone"),
                List.of((String[]) periods.getArray()),
                row.getLong("sequence"));
    }
}
