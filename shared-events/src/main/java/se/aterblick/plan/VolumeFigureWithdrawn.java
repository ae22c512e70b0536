package se.aterblick.plan;

import se.aterblick.value.Checks;

/** A volume figure is withdrawn. */
public record VolumeFigureWithdrawn(String volumeFigure, String reason) implements Withdrawal {

    public VolumeFigureWithdrawn {
        Checks.slug("volumeFigure", volumeFigure);
        Checks.text("reason", reason);
    }

    @Override
    public String subject() {
        return volumeFigure;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        PlanEdit.require("volumeFigure", volumeFigure, plan.volumeFigure(volumeFigure).isPresent());
        return plan;
    }
}
