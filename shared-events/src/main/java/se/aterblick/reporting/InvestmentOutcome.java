package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * What was invested against the allocated frame, in all or on one line of the investment budget;
 * one unit.
 */
public record InvestmentOutcome(
        @Nullable String line,
        String period,
        Decimal actual,
        @Nullable Decimal allocatedFrame,
        @Nullable Decimal forecast,
        MoneyUnit unit,
        @Nullable String comment)
        implements Fact {

    /** The item of the key where no line is named: the investment budget as a whole. */
    public static final String TOTAL = "total";

    public InvestmentOutcome {
        Checks.optionalSlug("line", line);
        Checks.code("period", period);
        Checks.required("actual", actual);
        Checks.required("unit", unit);
        Checks.optionalText("comment", comment);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.INVESTMENT, line == null ? TOTAL : line, null, null);
    }
}
