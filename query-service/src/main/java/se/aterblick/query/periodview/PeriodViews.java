package se.aterblick.query.periodview;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.state.ReportPhase;
import tools.jackson.databind.json.JsonMapper;

/** Reads period views as they are now from the projection. */
@Component
final class PeriodViews {

    private final JdbcClient jdbc;
    private final JsonMapper json = PlanJson.mapper();

    PeriodViews(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** The view with its state on a day, in the plan's time zone. */
    PeriodView now(String planId, String period, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT v.*, p.sequence FROM follow_up.period_view v JOIN follow_up.plan p USING (plan_id)
                        WHERE v.plan_id = ? AND v.period = ?
                        """)
                .params(planId, period)
                .query((row, number) -> view(row, today))
                .single();
    }

    private PeriodView view(ResultSet row, LocalDate today) throws SQLException {
        PeriodFacts facts = json.readValue(row.getString("facts"), PeriodFacts.class);
        @Nullable LocalDate finalFrom = row.getObject("legally_final_from", LocalDate.class);
        boolean legallyFinal = finalFrom != null && !today.isBefore(finalFrom);
        return new PeriodView(
                row.getString("plan_id"),
                row.getString("period"),
                legallyFinal ? ReportPhase.LEGALLY_FINAL.code() : row.getString("phase"),
                null,
                row.getLong("sequence"),
                facts.lifecycle(),
                facts.flags(),
                facts.unreported(),
                new String(row.getBytes("document"), StandardCharsets.UTF_8),
                row.getString("content_hash"));
    }
}
