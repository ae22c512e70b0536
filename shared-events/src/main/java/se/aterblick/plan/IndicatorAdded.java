package se.aterblick.plan;

import se.aterblick.value.Checks;

/** An indicator is added. */
public record IndicatorAdded(Indicator indicator) implements Revision {

    public IndicatorAdded {
        Checks.required("indicator", indicator);
    }

    @Override
    public String subject() {
        return indicator.key();
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        return new PlanEdit(plan).indicators(PlanEdit.added(plan.indicators(), indicator)).plan();
    }
}
