package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * An indicator gets another target, or none for a reason.
 *
 * @param direction which way is better; as before where absent
 * @param thresholds the second limits from now on; as before where absent
 */
public record TargetRevised(
        String indicator,
        @Nullable TargetValue target,
        @Nullable String noTargetReason,
        @Nullable Direction direction,
        @Nullable List<Threshold> thresholds)
        implements Revision {

    public TargetRevised {
        Checks.slug("indicator", indicator);
        Checks.optionalText("noTargetReason", noTargetReason);
        if ((target == null) == (noTargetReason == null)) {
            throw new InvalidValue("target", "target-or-reason", "");
        }
        thresholds = thresholds == null ? null : Checks.list("thresholds", thresholds);
    }

    @Override
    public String subject() {
        return indicator;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        return new PlanEdit(plan)
                .indicators(
                        PlanEdit.changed(
                                "indicator",
                                plan.indicators(),
                                Indicator::key,
                                indicator,
                                this::revised))
                .plan();
    }

    private Indicator revised(Indicator i) {
        return new Indicator(
                i.key(),
                i.name(),
                i.group(),
                i.unit(),
                i.decimals(),
                direction == null ? i.direction() : direction,
                i.bases(),
                target,
                noTargetReason,
                thresholds == null ? i.thresholds() : thresholds,
                i.serviceAreas(),
                i.description(),
                i.under(),
                i.scope(),
                i.parentTarget(),
                i.continues());
    }
}
