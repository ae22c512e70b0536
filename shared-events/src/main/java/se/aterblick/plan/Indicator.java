package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * A measured quantity with its definition.
 *
 * <p>A plan may leave the target out and say why; it may leave the unit out where the document
 * prints none. {@code decimals} is the largest number of decimals an outcome may have (0–6, 2 where
 * absent). Without {@code bases} an outcome is for the {@link MeasureBasis#PERIOD}; without {@code
 * serviceAreas} it concerns the whole administration.
 *
 * @param under the focus area, goal or assignment it stands beneath in the plan
 * @param scope the plan's own word for where it is measured
 */
public record Indicator(
        String key,
        String name,
        IndicatorGroup group,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Direction direction,
        List<MeasureBasis> bases,
        @Nullable TargetValue target,
        @Nullable String noTargetReason,
        List<Threshold> thresholds,
        List<String> serviceAreas,
        @Nullable String description,
        @Nullable String under,
        @Nullable String scope,
        @Nullable ParentTarget parentTarget,
        List<Predecessor> continues) {

    private static final int DEFAULT_DECIMALS = 2;
    static final int MOST_DECIMALS = 6;

    public Indicator {
        Checks.slug("key", key);
        Checks.title("name", name);
        Checks.required("group", group);
        Checks.optionalTitle("unit", unit);
        Checks.between("decimals", "decimals-range", decimals, 0, MOST_DECIMALS);
        bases = Checks.list("bases", bases);
        Checks.optionalText("noTargetReason", noTargetReason);
        if (target != null && noTargetReason != null) {
            throw new InvalidValue("noTargetReason", "target-and-reason", noTargetReason);
        }
        if (target != null && direction == null) {
            throw new InvalidValue("direction", "required", "");
        }
        thresholds = Checks.list("thresholds", thresholds);
        serviceAreas = Checks.list("serviceAreas", serviceAreas);
        Checks.optionalText("description", description);
        Checks.optionalSlug("under", under);
        Checks.optionalTitle("scope", scope);
        if (parentTarget != null && direction == null) {
            throw new InvalidValue("direction", "required", "");
        }
        continues = Checks.list("continues", continues);
    }

    /** The bases an outcome may be reported on, in the order of the plan; never empty. */
    public List<MeasureBasis> allowedBases() {
        return bases.isEmpty() ? List.of(MeasureBasis.PERIOD) : bases;
    }

    /** The largest number of decimals an outcome may have. */
    public int mostDecimals() {
        return decimals == null ? DEFAULT_DECIMALS : decimals;
    }
}
