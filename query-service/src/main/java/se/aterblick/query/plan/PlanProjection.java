package se.aterblick.query.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.PlanChange;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for each plan, with the sequence number the projections have reached. */
@Component
final class PlanProjection implements Projection {

    private static final Table PLAN =
            Table.of(
                    "plan",
                    1,
                    "plan_id",
                    "committee",
                    "title",
                    "year",
                    "time_zone",
                    "periods",
                    "sequence",
                    "content");

    private final JsonMapper json = PlanJson.mapper();

    @Override
    public List<Table> tables() {
        return List.of(PLAN);
    }

    @Override
    public void write(List<FoldedEvent> batch, Rows rows) {
        for (PlanChange change : PlanChange.of(batch)) {
            PlanContent plan = change.after().plan();
            if (change.isAdoption() || !change.before().plan().equals(plan)) {
                put(plan, change.sequence(), rows);
            } else {
                rows.set(PLAN, "sequence", change.sequence(), List.of(plan.planId().value()));
            }
        }
    }

    private void put(PlanContent plan, long sequence, Rows rows) {
        rows.put(
                PLAN,
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
