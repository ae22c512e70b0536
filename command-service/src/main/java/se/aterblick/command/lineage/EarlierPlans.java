package se.aterblick.command.lineage;

import java.util.List;
import java.util.Map;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.PlanId;

/**
 * The plans that something is said to continue, as they are in force.
 *
 * @param plans those of them that exist
 * @param known the ids of all plans the caller may know of; only filled where one does not exist
 */
public record EarlierPlans(Map<PlanId, PlanContent> plans, List<String> known) {

    /** Nothing has been looked up. */
    public static final EarlierPlans NONE = new EarlierPlans(Map.of(), List.of());

    public EarlierPlans {
        plans = Map.copyOf(plans);
        known = List.copyOf(known);
    }
}
