package se.aterblick.query.evidence;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a committee had approved before, in the log of events itself. */
@Component
final class EarlierApprovals {

    /** An approval among the events. */
    record Found(String planId, String period, long position) {}

    private final JdbcClient jdbc;

    EarlierApprovals(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** The approvals before a position, the newest first, at most so many. */
    List<Found> of(String committee, long position, int most) {
        return jdbc.sql(
                        """
                        SELECT event.plan_id, event.position,
                            convert_from(event.payload, 'UTF8')::jsonb ->> 'period' AS period
                        FROM event_store.event JOIN follow_up.plan USING (plan_id)
                        WHERE event.event_type = 'report.approved' AND plan.committee = ?
                          AND event.position < ?
                        ORDER BY event.position DESC LIMIT ?
                        """)
                .params(committee, position, most)
                .query((row, number) ->
                        new Found(
                                row.getString("plan_id"),
                                row.getString("period"),
                                row.getLong("position")))
                .list();
    }
}
