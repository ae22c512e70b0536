package se.aterblick.query.plan;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for each plan, with the sequence number the projections have reached. */
@Component
final class PlanProjection implements Projection {

    private static final String UPSERT =
            """
            INSERT INTO plan (plan_id, committee, title, year, time_zone, periods, sequence, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan_id) DO UPDATE SET committee = excluded.committee, title = excluded.title,
                year = excluded.year, time_zone = excluded.time_zone, periods = excluded.periods,
                sequence = excluded.sequence, content = excluded.content
            """;
    private static final String ADVANCE = "UPDATE plan SET sequence = ? WHERE plan_id = ?";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = PlanJson.mapper();

    PlanProjection(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("plan");
    }

    @Override
    public void write(List<FoldedEvent> batch) {
        for (PlanChange change : PlanChange.of(batch)) {
            PlanContent plan = change.after().plan();
            if (change.isAdoption() || !change.before().plan().equals(plan)) {
                write(plan, change.sequence());
            } else {
                jdbc.update(ADVANCE, change.sequence(), plan.planId().value());
            }
        }
    }

    private void write(PlanContent plan, long sequence) {
        jdbc.update(
                UPSERT,
                plan.planId().value(),
                plan.committee().id(),
                plan.title(),
                plan.year(),
                plan.timeZone(),
                plan.periods().stream().map(Period::code).toArray(String[]::new),
                sequence,
                json.writeValueAsString(plan));
    }
}
