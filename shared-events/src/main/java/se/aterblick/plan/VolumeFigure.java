package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * A volume that is followed over time by comparison with earlier years and has no target
 * (produktionstal).
 *
 * @param decimals the largest number of decimals a figure may have: 0–6, 0 where absent
 * @param scope the plan's own word for where it is measured
 */
public record VolumeFigure(
        String key,
        String name,
        @Nullable String unit,
        @Nullable Integer decimals,
        List<String> serviceAreas,
        @Nullable String scope,
        @Nullable String description,
        List<Predecessor> continues) {

    public VolumeFigure {
        Checks.slug("key", key);
        Checks.title("name", name);
        Checks.optionalTitle("unit", unit);
        Checks.between("decimals", "decimals-range", decimals, 0, Indicator.MOST_DECIMALS);
        serviceAreas = Checks.list("serviceAreas", serviceAreas);
        Checks.optionalTitle("scope", scope);
        Checks.optionalText("description", description);
        continues = Checks.list("continues", continues);
    }

    /** The largest number of decimals a figure may have. */
    public int mostDecimals() {
        return decimals == null ? 0 : decimals;
    }
}
