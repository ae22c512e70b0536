package se.aterblick.query.figures;

import static se.aterblick.query.figures.StandingFact.inSek;

import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.TrendKind;
import se.aterblick.value.MoneyUnit;

/** The cost and income trends as printed; rates are in per cent. */
final class CostTrendList {

    static final String NAME = "cost-trends";

    static final FactList<CostTrend> LIST =
            new FactList<>(
                    NAME,
                    "cost_trend",
                    "Kostnadsutveckling",
                    "Cost and income trends as they stand now, across plans and periods",
                    CostTrend.class,
                    "-year,planId,periodTo,trend,serviceArea",
                    new Columns<StandingFact<CostTrend>>()
                            .and(CommonColumns.planAndPeriod())
                            .word("trend", "Slag", "COST", TrendKind.class, s -> s.fact().trend())
                            .and(CommonColumns.serviceArea(s -> s.fact().serviceArea()))
                            .decimal(
                                    "previousYear",
                                    "Föregående år",
                                    "340.1",
                                    s -> s.fact().previousYear())
                            .decimal("currentYear", "I år", "361.2", s -> s.fact().currentYear())
                            .decimal("change", "Förändring", "21.1", s -> s.fact().change())
                            .decimal("budget", "Budget", "359.0", s -> s.fact().budget())
                            .decimal(
                                    "budgetDifference",
                                    "Skillnad mot budget",
                                    "2.2",
                                    s -> s.fact().budgetDifference())
                            .decimal(
                                    "changeRate",
                                    "Förändring i procent",
                                    "6.2",
                                    s -> s.fact().changeRate())
                            .decimal(
                                    "budgetChangeRate",
                                    "Budgeterad förändring i procent",
                                    "5.6",
                                    s -> s.fact().budgetChangeRate())
                            .decimal(
                                    "rateDifference",
                                    "Skillnad i procentenheter",
                                    "0.6",
                                    s -> s.fact().rateDifference())
                            .word("unit", "Enhet", "MSEK", MoneyUnit.class, s -> s.fact().unit())
                            .decimal(
                                    "currentYearSek",
                                    "I år i kronor",
                                    "361200000",
                                    s -> inSek(s.fact().currentYear(), s.fact().unit()))
                            .decimal(
                                    "changeSek",
                                    "Förändring i kronor",
                                    "21100000",
                                    s -> inSek(s.fact().change(), s.fact().unit()))
                            .decimal(
                                    "budgetDifferenceSek",
                                    "Skillnad mot budget i kronor",
                                    "2200000",
                                    s -> inSek(s.fact().budgetDifference(), s.fact().unit()))
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Fler måltider.",
                                    s -> s.fact().comment())
                            .and(CommonColumns.provenance())
                            .list());

    private CostTrendList() {}
}
