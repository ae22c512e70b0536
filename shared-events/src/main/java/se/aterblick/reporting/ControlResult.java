package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** The result of one control of the internal-control plan in one period. */
public record ControlResult(
        String control,
        @Nullable String serviceArea,
        String period,
        ControlVerdict verdict,
        @Nullable String comment,
        @Nullable String action)
        implements Fact {

    public ControlResult {
        Checks.slug("control", control);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.required("verdict", verdict);
        Checks.optionalText("comment", comment);
        Checks.optionalText("action", action);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.CONTROL_RESULT, control, serviceArea, null);
    }
}
