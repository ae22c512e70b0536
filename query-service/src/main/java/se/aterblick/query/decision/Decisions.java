package se.aterblick.query.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.event.DecisionBasis;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.periodview.Reporter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the projection of decisions. */
@Component
final class Decisions {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<DecisionBasis>> BASIS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = PlanJson.mapper();

    Decisions(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Decisions of some committees, at one meeting or at any, by meeting date, plan and period. */
    List<Decision> list(
            Collection<String> committees,
            @Nullable LocalDate meetingDate,
            Limit limit,
            @Nullable Cursor cursor) {
        return jdbc.sql(
                        """
                        SELECT * FROM follow_up.decision
                        WHERE committee = ANY (:committees)
                          AND meeting_date = coalesce(CAST(:meeting AS date), meeting_date)
                          AND (meeting_date::text, plan_id, period) > (:afterDate, :afterPlan, :afterPeriod)
                        ORDER BY meeting_date::text, plan_id, period LIMIT :rows
                        """)
                .param("committees", committees.toArray(String[]::new))
                .param("meeting", meetingDate == null ? null : meetingDate.toString())
                .param("afterDate", cursor == null ? "" : cursor.text(0))
                .param("afterPlan", cursor == null ? "" : cursor.text(1))
                .param("afterPeriod", cursor == null ? "" : cursor.text(2))
                .param("rows", limit.rowsToRead())
                .query(this::row)
                .list();
    }

    private Decision row(ResultSet row, int number) throws SQLException {
        String planId = row.getString("plan_id");
        String period = row.getString("period");
        return new Decision(
                row.getString("committee"),
                row.getObject("meeting_date", LocalDate.class),
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
                Decision.links(planId, period));
    }
}
