package se.aterblick.event;

import se.aterblick.plan.PlanContent;
import se.aterblick.value.Checks;

/** A committee's plan for one year was adopted; always the first event of its stream. */
public record PlanAdopted(PlanContent plan) implements PlanEvent {

    public PlanAdopted {
        Checks.required("plan", plan);
    }
}
