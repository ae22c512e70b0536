package se.aterblick.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A request that unspent money follows into a later year (resultathantering). */
public record CarryOverRequest(
        @Nullable String serviceArea,
        String period,
        Decimal amount,
        MoneyUnit unit,
        int toYear,
        List<CarryOverItem> items,
        @Nullable String comment)
        implements Fact {

    /** What it is about: only money for investments is asked for. */
    public static final String ITEM = "investments";

    public CarryOverRequest {
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.required("amount", amount);
        Checks.required("unit", unit);
        items = Checks.list("items", items);
        Checks.optionalText("comment", comment);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.CARRY_OVER_REQUEST, ITEM, serviceArea, null);
    }
}
