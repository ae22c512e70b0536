package se.aterblick.query.figures;

import java.util.Optional;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.Status;

/** Where assignments and activities stand. */
final class StatusReportList {

    static final String NAME = "status-reports";

    static final FactList<Status> LIST =
            new FactList<>(
                    NAME,
                    "status_report",
                    "Statusrapporter",
                    "Statuses of assignments and activities as they stand now, across plans and"
                            + " periods",
                    Status.class,
                    "-year,planId,periodTo,item,serviceArea",
                    new Columns<StandingFact<Status>>()
                            .and(CommonColumns.planAndPeriod())
                            .text(
                                    "item",
                                    "Uppdrag eller aktivitet",
                                    "beredskap",
                                    s -> s.fact().item())
                            .oneOf("item")
                            .text(
                                    "number",
                                    "Nummer",
                                    "7.1.1.1",
                                    s -> item(s).map(PlanItem::number).orElse(null))
                            .oneOf("number")
                            .text(
                                    "title",
                                    "Rubrik",
                                    "Förstärkt försörjningsberedskap",
                                    s -> item(s).map(PlanItem::title).orElse(null))
                            .and(CommonColumns.serviceArea(s -> s.fact().serviceArea()))
                            .text("label", "Status", "Pågår", s -> s.fact().label())
                            .oneOf("label")
                            .word(
                                    "progress",
                                    "Genomförande",
                                    "ONGOING",
                                    Progress.class,
                                    s -> s.fact().progress())
                            .word(
                                    "fulfilment",
                                    "Uppfyllelse",
                                    "PARTLY_FULFILLED",
                                    Fulfilment.class,
                                    s -> s.fact().fulfilment())
                            .word(
                                    "forecast",
                                    "Prognos",
                                    "FULFILLED",
                                    Fulfilment.class,
                                    s -> s.fact().forecast())
                            .date("dueDate", "Klart senast", "2024-09-30", s -> s.fact().dueDate())
                            .between("due")
                            .prose(
                                    "missingReason",
                                    "Skäl till att status saknas",
                                    "Följs upp i årsredovisningen",
                                    s -> s.fact().missingReason())
                            .present("missing")
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Lagerhållningen är sedd över.",
                                    s -> s.fact().comment())
                            .and(CommonColumns.provenance())
                            .list());

    private StatusReportList() {}

    private static Optional<PlanItem> item(StandingFact<Status> standing) {
        return standing.plan().item(standing.fact().item());
    }
}
