package se.aterblick.query.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.event.DecisionBasis;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.history.EventPlaces;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.Reporter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the projection of decisions. */
@Component
final class Decisions {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<DecisionBasis>> BASIS = new TypeReference<>() {};
    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EventPlaces places;
    private final JsonMapper json = PlanJson.mapper();

    Decisions(@Qualifier("queryJdbc") JdbcTemplate jdbc, EventPlaces places) {
        this.jdbc = JdbcClient.create(jdbc);
        this.places = places;
    }

    /** Decisions by meeting, the newest first, then by plan and period. */
    List<Decision> list(
            DecisionQuestion question, Instant now, Limit limit, @Nullable Cursor cursor) {
        // Only a decision's own days say how it stands today: where that is asked, it is found
        // here.
        try (Stream<Decision> found =
                jdbc
                        .sql(
                                """
                                SELECT d.*, p.time_zone, e.position, c.size, c.root
                                FROM follow_up.decision d JOIN follow_up.plan p USING (plan_id)
                                LEFT JOIN %s e
                                  ON e.plan_id = d.plan_id AND e.sequence = d.approved_sequence
                                LEFT JOIN ledger.checkpoint c ON c.size = e.position
                                WHERE d.committee = ANY (:committees)
                                  AND (CAST(:meeting AS date) IS NULL OR meeting_date = :meeting)
                                  AND (CAST(:from AS date) IS NULL OR meeting_date >= :from)
                                  AND (CAST(:to AS date) IS NULL OR meeting_date <= :to)
                                  AND (CAST(:plan AS text) IS NULL OR d.plan_id = :plan)
                                  AND (CAST(:period AS text) IS NULL OR period = :period)
                                  AND (CAST(:afterDate AS text) IS NULL
                                    OR meeting_date::text < :afterDate
                                    OR (meeting_date::text = :afterDate
                                      AND (d.plan_id, period) > (:afterPlan, :afterPeriod)))
                                ORDER BY meeting_date DESC, d.plan_id, period
                                LIMIT CAST(:rows AS bigint)
                                """
                                        .formatted(places.relation()))
                        .param("committees", question.committees().toArray(String[]::new))
                        .param("meeting", question.meetingDate())
                        .param("from", question.from())
                        .param("to", question.to())
                        .param("plan", question.plan())
                        .param("period", question.period())
                        .param("afterDate", cursor == null ? null : cursor.text(0))
                        .param("afterPlan", cursor == null ? null : cursor.text(1))
                        .param("afterPeriod", cursor == null ? null : cursor.text(2))
                        .param("rows", question.state() == null ? limit.rowsToRead() : null)
                        .query((row, number) -> row(row, now))
                        .stream()) {
            return found.filter(question::asksFor).limit(limit.rowsToRead()).toList();
        }
    }

    private Decision row(ResultSet row, Instant now) throws SQLException {
        String planId = row.getString("plan_id");
        String period = row.getString("period");
        LocalDate meeting = row.getObject("meeting_date", LocalDate.class);
        return new Decision(
                row.getString("committee"),
                meeting,
                row.getString("paragraph"),
                row.getString("registry_number"),
                planId,
                period,
                row.getInt("version"),
                row.getString("content_hash"),
                row.getTimestamp("approved_at").toInstant(),
                new Reporter(
                        row.getString("actor"), row.getString("role"), row.getBoolean("imported")),
                json.readValue(row.getString("points"), TEXTS),
                json.readValue(row.getString("basis"), BASIS),
                ProcedureClock.on(
                        LocalDate.ofInstant(now, ZoneId.of(row.getString("time_zone"))),
                        meeting,
                        read(row.getString("verification"), Lifecycle.Verification.class),
                        read(row.getString("notice"), Lifecycle.Notice.class),
                        json.readValue(row.getString("flags"), FLAGS)),
                InLedger.row(row),
                Decision.links(planId, period));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
