package se.aterblick.query.figures;

import java.util.Optional;
import se.aterblick.plan.ControlActivity;
import se.aterblick.reporting.ControlResult;
import se.aterblick.reporting.ControlVerdict;

/** What the controls of the internal-control plans found. */
final class ControlResultList {

    static final String NAME = "control-results";

    static final FactList<ControlResult> LIST =
            new FactList<>(
                    NAME,
                    "control_result",
                    "Internkontroll",
                    "Results of internal controls as they stand now, across plans and periods",
                    ControlResult.class,
                    "-year,planId,periodTo,control,serviceArea",
                    new Columns<StandingFact<ControlResult>>()
                            .and(CommonColumns.planAndPeriod())
                            .text("control", "Kontroll", "behorigheter", s -> s.fact().control())
                            .oneOf("control")
                            .text(
                                    "riskArea",
                                    "Riskområde",
                                    "Informationssäkerhet",
                                    s -> control(s).map(ControlActivity::riskArea).orElse(null))
                            .text(
                                    "risk",
                                    "Risk",
                                    "Obehöriga når uppgifter",
                                    s -> control(s).map(ControlActivity::risk).orElse(null))
                            .text(
                                    "owner",
                                    "Ansvarig roll",
                                    "Säkerhetssamordnare",
                                    s -> control(s).map(ControlActivity::owner).orElse(null))
                            .oneOf("owner")
                            .and(CommonColumns.serviceArea(s -> s.fact().serviceArea()))
                            .word(
                                    "verdict",
                                    "Bedömning",
                                    "DEVIATION",
                                    ControlVerdict.class,
                                    s -> s.fact().verdict())
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Två konton var öppna.",
                                    s -> s.fact().comment())
                            .prose(
                                    "action",
                                    "Åtgärd",
                                    "Kontona är stängda.",
                                    s -> s.fact().action())
                            .and(CommonColumns.provenance())
                            .list());

    private ControlResultList() {}

    private static Optional<ControlActivity> control(StandingFact<ControlResult> standing) {
        return standing.plan().control(standing.fact().control());
    }
}
