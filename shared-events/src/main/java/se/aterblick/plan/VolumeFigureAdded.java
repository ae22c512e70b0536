package se.aterblick.plan;

import se.aterblick.value.Checks;

/** A volume figure is added. */
public record VolumeFigureAdded(VolumeFigure volumeFigure) implements Revision {

    public VolumeFigureAdded {
        Checks.required("volumeFigure", volumeFigure);
    }

    @Override
    public String subject() {
        return volumeFigure.key();
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        return new PlanEdit(plan)
                .volumeFigures(PlanEdit.added(plan.volumeFigures(), volumeFigure))
                .plan();
    }
}
