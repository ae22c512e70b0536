package se.aterblick.query.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Fulfilment;
import se.aterblick.query.forecast.ForecastRow;
import se.aterblick.reporting.FactKind;
import se.aterblick.value.Amount;
import se.aterblick.value.MoneyUnit;

/** Forecast against outcome over the periods. */
final class ForecastList {

    static final String NAME = "forecasts";

    private static final List<String> KINDS =
            Stream.of(FactKind.BUDGET_DEVIATION, FactKind.INVESTMENT, FactKind.STATUS)
                    .map(FactKind::code)
                    .toList();

    static final MadeList<ForecastRow> LIST =
            new MadeList<>(
                    NAME,
                    "Prognoser",
                    "Each period's forecast against what the last period of the plan reports",
                    "One row for every budget deviation, investment and status with a forecast or a"
                            + " fulfilment, as it stands. A budget line's forecast is held against its"
                            + " deviation in the plan's last period, an investment's against what was"
                            + " spent, a status's against the fulfilment stated then. Figures are as"
                            + " reported; derivedDifference (forecast minus outcome, in the unit of the"
                            + " forecast) and derivedHeld are computed by this service and printed in"
                            + " no report.",
                    "-year,planId,kind,item,periodTo",
                    List.of("planId", "kind", "item", "serviceArea", "period"),
                    List.of(CommitmentList.AS_OF),
                    new Columns<ForecastRow>()
                            .and(PlanColumns.plan(ForecastRow::plan))
                            .and(PlanColumns.period(ForecastRow::period))
                            .word("kind", "Slag", "budget-deviation", KINDS, r -> r.kind().code())
                            .text("item", "Nyckel", "maltidsservice", ForecastRow::item)
                            .oneOf("item")
                            .text(
                                    "budgetLine",
                                    "Budgetrad",
                                    "maltidsservice",
                                    ForecastList::budgetLine)
                            .oneOf("budgetLine")
                            .text("number", "Nummer", "7.1.1.1", ForecastRow::number)
                            .text("name", "Namn", "Måltidsservice", ForecastRow::name)
                            .text(
                                    "serviceArea",
                                    "Verksamhetsområde",
                                    "maltidsservice",
                                    ForecastRow::serviceArea)
                            .oneOf("serviceArea")
                            .decimal("forecast", "Prognos", "-3.0", ForecastRow::forecast)
                            .decimal("actual", "Utfall hittills", "361.2", ForecastRow::actual)
                            .decimal(
                                    "deviation",
                                    "Avvikelse hittills",
                                    "-2.2",
                                    ForecastRow::deviation)
                            .word("unit", "Enhet", "MSEK", MoneyUnit.class, ForecastRow::unit)
                            .word(
                                    "forecastFulfilment",
                                    "Prognos för uppfyllelse",
                                    "FULFILLED",
                                    Fulfilment.class,
                                    ForecastRow::expected)
                            .word(
                                    "fulfilment",
                                    "Uppfyllelse",
                                    "PARTLY_FULFILLED",
                                    Fulfilment.class,
                                    ForecastRow::fulfilment)
                            .text("finalPeriod", "Sista period", "AR", r -> r.lastPeriod().code())
                            .decimal(
                                    "finalOutcome",
                                    "Utfall i sista perioden",
                                    "-4.4",
                                    r -> PlanColumns.value(r.outcome(), Amount::value))
                            .word(
                                    "finalUnit",
                                    "Utfallets enhet",
                                    "MSEK",
                                    MoneyUnit.class,
                                    r -> PlanColumns.value(r.outcome(), Amount::unit))
                            .decimal(
                                    "derivedDifference",
                                    "Prognos minus utfall (härledd)",
                                    "1.4",
                                    r -> plain(r.difference()))
                            .word(
                                    "finalFulfilment",
                                    "Uppfyllelse i sista perioden",
                                    "PARTLY_FULFILLED",
                                    Fulfilment.class,
                                    ForecastRow::fulfilmentInTheEnd)
                            .yesNo(
                                    "derivedHeld",
                                    "Prognosen höll (härledd)",
                                    "false",
                                    ForecastRow::held)
                            .and(
                                    PlanColumns.event(
                                            "reportedAt",
                                            "Rapporterad",
                                            ForecastRow::provenance,
                                            ForecastRow::plan))
                            .list());

    private ForecastList() {}

    private static @Nullable String budgetLine(ForecastRow row) {
        return row.kind() == FactKind.BUDGET_DEVIATION ? row.item() : null;
    }

    private static @Nullable String plain(@Nullable BigDecimal difference) {
        return difference == null ? null : difference.toPlainString();
    }
}
