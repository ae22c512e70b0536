package se.aterblick.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

/** A volume figure of one period beside those of earlier years, or the reason why there is none. */
public record VolumeOutcome(
        String volumeFigure,
        @Nullable String serviceArea,
        String period,
        @Nullable Decimal value,
        @Nullable String missingReason,
        @Nullable String unit,
        List<EarlierFigure> comparisons,
        @Nullable String comment)
        implements Fact {

    public VolumeOutcome {
        Checks.slug("volumeFigure", volumeFigure);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.optionalText("missingReason", missingReason);
        if ((value == null) == (missingReason == null)) {
            throw new InvalidValue("value", "value-or-reason", "");
        }
        Checks.optionalTitle("unit", unit);
        comparisons = Checks.list("comparisons", comparisons);
        Checks.optionalText("comment", comment);
    }

    /** The same period's figure of an earlier year, as the report prints it. */
    public record EarlierFigure(int year, Decimal value) {

        public EarlierFigure {
            Checks.required("value", value);
        }
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.VOLUME_FIGURE, volumeFigure, serviceArea, null);
    }
}
