package se.aterblick.plan;

import se.aterblick.value.Checks;

/** An indicator is withdrawn. */
public record IndicatorWithdrawn(String indicator, String reason) implements Withdrawal {

    public IndicatorWithdrawn {
        Checks.slug("indicator", indicator);
        Checks.text("reason", reason);
    }

    @Override
    public String subject() {
        return indicator;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        PlanEdit.require("indicator", indicator, plan.indicator(indicator).isPresent());
        return plan;
    }
}
