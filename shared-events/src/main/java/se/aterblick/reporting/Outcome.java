package se.aterblick.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

/**
 * An indicator's outcome on one basis, or the reason why there is none.
 *
 * <p>{@code statedTarget} and {@code statedThresholds} are what the report itself prints beside the
 * outcome; they never change the plan's definition.
 */
public record Outcome(
        String indicator,
        @Nullable String serviceArea,
        String period,
        MeasureBasis basis,
        @Nullable Decimal value,
        @Nullable String missingReason,
        @Nullable String unit,
        List<BreakdownValue> breakdown,
        @Nullable Decimal statedTarget,
        List<StatedThreshold> statedThresholds,
        @Nullable String comment,
        @Nullable String action)
        implements Fact {

    public Outcome {
        Checks.slug("indicator", indicator);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        basis = basis == null ? MeasureBasis.PERIOD : basis;
        Checks.optionalText("missingReason", missingReason);
        if ((value == null) == (missingReason == null)) {
            throw new InvalidValue("value", "value-or-reason", "");
        }
        Checks.optionalTitle("unit", unit);
        breakdown = Checks.list("breakdown", breakdown);
        statedThresholds = Checks.list("statedThresholds", statedThresholds);
        Checks.optionalText("comment", comment);
        Checks.optionalText("action", action);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.OUTCOME, indicator, serviceArea, basis.name());
    }
}
