package se.aterblick.query.evidence;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.history.EventPlaces;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a committee had approved before, in the log of events itself. */
@Component
final class EarlierApprovals {

    /** An approval among the events. */
    record Found(String planId, String period, long position) {}

    private final JdbcClient jdbc;
    private final EventPlaces places;
    private final EventLog log;
    private final JsonMapper json = PlanJson.mapper();

    EarlierApprovals(@Qualifier("queryJdbc") JdbcTemplate jdbc, EventPlaces places, EventLog log) {
        this.jdbc = JdbcClient.create(jdbc);
        this.places = places;
        this.log = log;
    }

    /** The approvals before a position, the newest first, at most so many. */
    List<Found> of(String committee, long position, int most) {
        return jdbc
                .sql(
                        """
                        SELECT event.position
                        FROM %s AS event JOIN follow_up.plan USING (plan_id)
                        WHERE event.event_type = 'report.approved' AND plan.committee = ?
                          AND event.position < ?
                        ORDER BY event.position DESC LIMIT ?
                        """
                                .formatted(places.relation()))
                .params(committee, position, most)
                .query(Long.class)
                .list()
                .stream()
                .map(place -> log.after(place - 1, 1).getFirst())
                .map(this::found)
                .toList();
    }

    private Found found(StoredEvent approval) {
        return new Found(
                approval.planId(),
                json.readTree(approval.payload()).path("period").asString(),
                approval.position());
    }
}
