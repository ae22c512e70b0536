package se.aterblick.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * What a batch does to one plan.
 *
 * @param sequence the sequence number of the plan's last event in the batch
 */
public record PlanChange(PlanId planId, long sequence, PlanState before, PlanState after) {

    /** One change for every plan the batch is about. */
    public static Collection<PlanChange> of(List<FoldedEvent> batch) {
        Map<PlanId, PlanChange> changes = new LinkedHashMap<>();
        int begin = 0;
        while (begin < batch.size()) {
            PlanId plan = batch.get(begin).planId();
            int end = begin + 1;
            while (end < batch.size() && batch.get(end).planId().equals(plan)) {
                end++;
            }
            changes.merge(plan, of(batch.get(begin), batch.get(end - 1)), PlanChange::then);
            begin = end;
        }
        return changes.values();
    }

    /** Of events of one plan that follow each other, only the ends tell. */
    private static PlanChange of(FoldedEvent first, FoldedEvent last) {
        return new PlanChange(
                first.planId(), last.event().sequence(), first.before(), last.after());
    }

    /** Whether the plan begins to exist here. */
    public boolean isAdoption() {
        return !before.isAdopted();
    }

    private PlanChange then(PlanChange later) {
        return new PlanChange(planId, later.sequence, before, later.after);
    }
}
