package se.aterblick.plan;

import se.aterblick.value.Checks;

/** A service area gets another name; its key stays. */
public record ServiceAreaRenamed(String serviceArea, String name) implements Revision {

    public ServiceAreaRenamed {
        Checks.slug("serviceArea", serviceArea);
        Checks.title("name", name);
    }

    @Override
    public String subject() {
        return serviceArea;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        return new PlanEdit(plan)
                .serviceAreas(
                        PlanEdit.changed(
                                "serviceArea",
                                plan.serviceAreas(),
                                Named::id,
                                serviceArea,
                                area -> new Named(area.id(), name)))
                .plan();
    }
}
