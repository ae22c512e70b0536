package se.aterblick.query.figures;

import static se.aterblick.query.figures.StandingFact.inSek;

import java.util.Optional;
import se.aterblick.plan.BudgetLine;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.value.MoneyUnit;

/** What the budget lines deviate by. */
final class BudgetDeviationList {

    static final String NAME = "budget-deviations";

    static final FactList<BudgetDeviation> LIST =
            new FactList<>(
                    NAME,
                    "budget_deviation",
                    "Budgetavvikelser",
                    "Budget deviations as they stand now, across plans and periods",
                    BudgetDeviation.class,
                    "-year,planId,periodTo,budgetLine",
                    new Columns<StandingFact<BudgetDeviation>>()
                            .and(CommonColumns.planAndPeriod())
                            .text(
                                    "budgetLine",
                                    "Budgetrad",
                                    "maltidsservice",
                                    s -> s.fact().budgetLine())
                            .oneOf("budgetLine")
                            .text(
                                    "budgetLineName",
                                    "Budgetradens namn",
                                    "Måltidsservice",
                                    s -> line(s).map(BudgetLine::name).orElse(null))
                            .and(
                                    CommonColumns.serviceArea(
                                            s -> line(s).map(BudgetLine::serviceArea).orElse(null)))
                            .decimal("actual", "Utfall", "361.2", s -> s.fact().actual())
                            .decimal("budget", "Budget", "359.0", s -> s.fact().budget())
                            .decimal("deviation", "Avvikelse", "-2.2", s -> s.fact().deviation())
                            .decimal("forecast", "Helårsprognos", "-3.0", s -> s.fact().forecast())
                            .word("unit", "Enhet", "MSEK", MoneyUnit.class, s -> s.fact().unit())
                            .decimal(
                                    "actualSek",
                                    "Utfall i kronor",
                                    "361200000",
                                    s -> inSek(s.fact().actual(), s.fact().unit()))
                            .decimal(
                                    "budgetSek",
                                    "Budget i kronor",
                                    "359000000",
                                    s -> inSek(s.fact().budget(), s.fact().unit()))
                            .decimal(
                                    "deviationSek",
                                    "Avvikelse i kronor",
                                    "-2200000",
                                    s -> inSek(s.fact().deviation(), s.fact().unit()))
                            .decimal(
                                    "forecastSek",
                                    "Helårsprognos i kronor",
                                    "-3000000",
                                    s -> inSek(s.fact().forecast(), s.fact().unit()))
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Livsmedel har blivit dyrare.",
                                    s -> s.fact().comment())
                            .prose("cause", "Orsak", "Priser", s -> s.fact().cause())
                            .and(CommonColumns.provenance())
                            .list());

    private BudgetDeviationList() {}

    private static Optional<BudgetLine> line(StandingFact<BudgetDeviation> standing) {
        return standing.plan().budgetLine(standing.fact().budgetLine());
    }
}
