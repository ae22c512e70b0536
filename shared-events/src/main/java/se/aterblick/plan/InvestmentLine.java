package se.aterblick.plan;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** A line of the investment budget that spending is reported on. */
public record InvestmentLine(
        String id, String name, @Nullable String serviceArea, @Nullable Amount amount) {

    public InvestmentLine {
        Checks.slug("id", id);
        Checks.title("name", name);
        Checks.optionalSlug("serviceArea", serviceArea);
    }
}
