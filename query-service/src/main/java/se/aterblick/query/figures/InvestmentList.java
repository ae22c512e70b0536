package se.aterblick.query.figures;

import static se.aterblick.query.figures.StandingFact.inSek;

import java.util.Optional;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.value.MoneyUnit;

/** What was invested against the allocated frames. */
final class InvestmentList {

    static final String NAME = "investments";

    static final FactList<InvestmentOutcome> LIST =
            new FactList<>(
                    NAME,
                    "investment",
                    "Investeringar",
                    "Investments as they stand now, across plans and periods; the line is “total”"
                            + " where the whole investment budget is meant",
                    InvestmentOutcome.class,
                    "-year,planId,periodTo,line",
                    new Columns<StandingFact<InvestmentOutcome>>()
                            .and(CommonColumns.planAndPeriod())
                            .text("line", "Investeringsrad", "ugnar", s -> s.fact().key().item())
                            .oneOf("line")
                            .text(
                                    "lineName",
                                    "Investeringsradens namn",
                                    "Ugnar",
                                    s -> line(s).map(InvestmentLine::name).orElse(null))
                            .and(
                                    CommonColumns.serviceArea(s ->
                                            line(s).map(InvestmentLine::serviceArea).orElse(null)))
                            .decimal("actual", "Utfall", "5549", s -> s.fact().actual())
                            .decimal(
                                    "allocatedFrame",
                                    "Tilldelad ram",
                                    "18980",
                                    s -> s.fact().allocatedFrame())
                            .decimal("forecast", "Prognos", "18000", s -> s.fact().forecast())
                            .word("unit", "Enhet", "KSEK", MoneyUnit.class, s -> s.fact().unit())
                            .decimal(
                                    "actualSek",
                                    "Utfall i kronor",
                                    "5549000",
                                    s -> inSek(s.fact().actual(), s.fact().unit()))
                            .decimal(
                                    "allocatedFrameSek",
                                    "Tilldelad ram i kronor",
                                    "18980000",
                                    s -> inSek(s.fact().allocatedFrame(), s.fact().unit()))
                            .decimal(
                                    "forecastSek",
                                    "Prognos i kronor",
                                    "18000000",
                                    s -> inSek(s.fact().forecast(), s.fact().unit()))
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Leveransen är försenad.",
                                    s -> s.fact().comment())
                            .and(CommonColumns.provenance())
                            .list());

    private InvestmentList() {}

    private static Optional<InvestmentLine> line(StandingFact<InvestmentOutcome> standing) {
        return standing.plan().investmentLine(standing.fact().key().item());
    }
}
