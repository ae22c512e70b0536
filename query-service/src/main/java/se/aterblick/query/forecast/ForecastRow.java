package se.aterblick.query.forecast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.FactKind;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/**
 * What was forecast in one period beside what the last period of the plan reports.
 *
 * @param actual what had come so far: of a budget line or an investment
 * @param deviation a budget line's deviation so far
 * @param expected the forecast of fulfilment; only of a status
 * @param fulfilment what the same report says of fulfilment
 * @param lastPeriod the period that shows what came: the last of the year
 * @param outcome as that period reports it: the deviation of a budget line, the sum invested
 * @param difference forecast minus outcome in the unit of the forecast; ours, printed nowhere
 * @param fulfilmentInTheEnd what the last period says of fulfilment
 * @param held whether that is what was forecast; ours
 */
public record ForecastRow(
        PlanContent plan,
        Period period,
        FactKind kind,
        String item,
        @Nullable String number,
        String name,
        @Nullable String serviceArea,
        @Nullable Decimal forecast,
        @Nullable Decimal actual,
        @Nullable Decimal deviation,
        @Nullable MoneyUnit unit,
        @Nullable Fulfilment expected,
        @Nullable Fulfilment fulfilment,
        Period lastPeriod,
        @Nullable Amount outcome,
        @Nullable BigDecimal difference,
        @Nullable Fulfilment fulfilmentInTheEnd,
        @Nullable Boolean held,
        Provenance provenance) {}
