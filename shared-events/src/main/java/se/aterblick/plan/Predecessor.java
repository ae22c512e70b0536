package se.aterblick.plan;

import se.aterblick.value.Checks;
import se.aterblick.value.PlanId;

/**
 * What something of this plan continues: an item, indicator or volume figure of an earlier plan.
 *
 * <p>Several predecessors mean that they were merged; a predecessor with several successors was
 * split.
 */
public record Predecessor(PlanId plan, String id) {

    public Predecessor {
        Checks.required("plan", plan);
        Checks.slug("id", id);
    }
}
