package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;

/** One part of a carry-over request, in the unit of the request. */
public record CarryOverItem(@Nullable String serviceArea, Decimal amount, String purpose) {

    public CarryOverItem {
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.required("amount", amount);
        Checks.text("purpose", purpose);
    }
}
