package se.aterblick.query.lineage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.Lineage;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.plan.Plans;
import se.aterblick.value.PlanId;

/** The plans a caller may see, with the lineage among them. */
@Component
public class VisiblePlans {

    private final Plans plans;

    VisiblePlans(Plans plans) {
        this.plans = plans;
    }

    public Visible to(Caller caller) {
        return Visible.of(plans.contents(caller.committees()));
    }

    /** Plans as they are in force, and what continues what in them. */
    public record Visible(Map<PlanId, PlanContent> plans, Lineage lineage) {

        public static Visible of(Collection<PlanContent> plans) {
            Map<PlanId, PlanContent> byId = new LinkedHashMap<>();
            plans.forEach(plan -> byId.put(plan.planId(), plan));
            return new Visible(byId, Lineage.of(byId.values()));
        }

        public Optional<PlanContent> plan(PlanId id) {
            return Optional.ofNullable(plans.get(id));
        }
    }
}
