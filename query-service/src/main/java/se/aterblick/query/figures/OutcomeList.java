package se.aterblick.query.figures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.Evaluation;
import se.aterblick.document.Verdict;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorGroup;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.Outcome;

/** The indicators' outcomes, each held against the definition in force. */
final class OutcomeList {

    static final String NAME = "outcomes";

    static final FactList<Outcome> LIST =
            new FactList<>(
                    NAME,
                    "outcome",
                    "Utfall",
                    "The indicators' outcomes as they stand now, across plans and periods",
                    Outcome.class,
                    "-year,planId,periodTo,indicator,serviceArea,basis",
                    new Columns<StandingFact<Outcome>>()
                            .and(CommonColumns.planAndPeriod())
                            .text(
                                    "indicator",
                                    "Indikator",
                                    "matsvinn-patientkost",
                                    s -> s.fact().indicator())
                            .oneOf("indicator")
                            .text(
                                    "indicatorName",
                                    "Indikatorns namn",
                                    "Matsvinn patientkost",
                                    s -> indicator(s).map(Indicator::name).orElse(null))
                            .word(
                                    "indicatorGroup",
                                    "Indikatorns grupp",
                                    "OWN",
                                    IndicatorGroup.class,
                                    s -> indicator(s).map(Indicator::group).orElse(null))
                            .and(CommonColumns.serviceArea(s -> s.fact().serviceArea()))
                            .word(
                                    "basis",
                                    "Mäts över",
                                    "PERIOD",
                                    MeasureBasis.class,
                                    s -> s.fact().basis())
                            .decimal("value", "Utfall", "85.6", s -> s.fact().value())
                            .text("unit", "Enhet", "g/portion", OutcomeList::unit)
                            .prose(
                                    "missingReason",
                                    "Skäl till att utfall saknas",
                                    "Mäts inte i perioden",
                                    s -> s.fact().missingReason())
                            .present("missing")
                            .decimal(
                                    "target",
                                    "Målvärde",
                                    "100",
                                    s -> evaluation(s).map(Evaluation::target).orElse(null))
                            .word(
                                    "verdict",
                                    "Bedömning",
                                    "ON_TARGET",
                                    Verdict.class,
                                    s -> evaluation(s).map(Evaluation::verdict).orElse(null))
                            .decimal(
                                    "statedTarget",
                                    "Målvärde enligt rapporten",
                                    "100",
                                    s -> s.fact().statedTarget())
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Bättre än målet.",
                                    s -> s.fact().comment())
                            .prose("action", "Åtgärd", "Fortsatt vägning.", s -> s.fact().action())
                            .and(CommonColumns.provenance())
                            .list());

    private OutcomeList() {}

    private static Optional<Indicator> indicator(StandingFact<Outcome> standing) {
        return standing.plan().indicator(standing.fact().indicator());
    }

    private static Optional<Evaluation> evaluation(StandingFact<Outcome> standing) {
        return indicator(standing).map(i -> Evaluation.of(i, standing.fact()));
    }

    /** As reported, or else as the indicator is measured. */
    private static @Nullable String unit(StandingFact<Outcome> standing) {
        String reported = standing.fact().unit();
        return reported == null ? indicator(standing).map(Indicator::unit).orElse(null) : reported;
    }
}
