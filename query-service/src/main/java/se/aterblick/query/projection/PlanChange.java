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
        for (FoldedEvent folded : batch) {
            PlanChange change =
                    new PlanChange(
                            folded.planId(),
                            folded.event().sequence(),
                            folded.before(),
                            folded.after());
            changes.merge(folded.planId(), change, PlanChange::then);
        }
        return changes.values();
    }

    /** Whether the plan begins to exist here. */
    public boolean isAdoption() {
        return !before.isAdopted();
    }

    private PlanChange then(PlanChange later) {
        return new PlanChange(planId, later.sequence, before, later.after);
    }
}
