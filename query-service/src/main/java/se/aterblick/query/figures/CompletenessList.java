package se.aterblick.query.figures;

import java.util.List;
import java.util.stream.Stream;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.query.completeness.CompletenessState;
import se.aterblick.query.figures.FigureList.Extra;
import se.aterblick.reporting.FactKind;

/** What is due for whom by when, reported, late, missing. */
final class CompletenessList {

    static final String NAME = "completeness";
    static final String AS_OF = "asOf";
    static final String VERSION = "version";

    private static final List<String> KINDS =
            Stream.of(
                            FactKind.STATUS,
                            FactKind.OUTCOME,
                            FactKind.VOLUME_FIGURE,
                            FactKind.BUDGET_DEVIATION,
                            FactKind.INVESTMENT,
                            FactKind.CONTROL_RESULT)
                    .map(FactKind::code)
                    .toList();

    static final MadeList<CompletenessEntry> LIST =
            new MadeList<>(
                    NAME,
                    "Fullständighet",
                    "What is due for whom by when, reported, late, missing: now or as of any time",
                    "One row for everything that a plan asks for in a period. An assignment or"
                            + " activity has one row: it is reported when there is a status for the"
                            + " whole, or else one of every service area the plan names for it, or of"
                            + " any area where it names none. Indicators and volume figures: a value"
                            + " for the whole, or else for every area named; an indicator is due on"
                            + " the basis of its target, or else on the first it allows. Controls are"
                            + " due in the reports the plan names. Due by the period's reportBy; where"
                            + " the plan says none, when its report is first submitted. Late is what"
                            + " was first reported after that; a correction makes nothing late.",
                    "-year,planId,periodTo,kind,item",
                    List.of("planId", "period", "kind", "item"),
                    List.of(
                            new Extra(
                                    AS_OF,
                                    "As known then: a date (the end of that day in each plan's time"
                                            + " zone), an instant, or submission:2, the moment when"
                                            + " version 2 of each report was submitted; reports"
                                            + " without such a version are left out",
                                    "2024-10-01"),
                            new Extra(
                                    VERSION, "The same as asOf=submission: with this number", "1")),
                    new Columns<CompletenessEntry>()
                            .and(PlanColumns.plan(CompletenessEntry::plan))
                            .and(PlanColumns.period(CompletenessEntry::period))
                            .word("kind", "Slag", "status", KINDS, e -> e.due().kind().code())
                            .text("item", "Nyckel", "beredskap", e -> e.due().item())
                            .oneOf("item")
                            .text("basis", "Mätbas", "ROLLING_12", e -> e.due().basis())
                            .text("number", "Nummer", "7.1.1.1", e -> e.due().number())
                            .oneOf("number")
                            .text(
                                    "name",
                                    "Namn",
                                    "Förstärkt försörjningsberedskap",
                                    e -> e.due().name())
                            .texts(
                                    "serviceAreas",
                                    "Verksamhetsområden",
                                    "maltidsservice",
                                    e -> e.due().serviceAreas())
                            .oneOf("serviceArea")
                            .texts(
                                    "responsible",
                                    "Ansvariga",
                                    "Ekonomichef",
                                    e -> e.due().responsible())
                            .oneOf("responsible")
                            .date("dueDate", "Senast", "2024-05-20", CompletenessEntry::dueDate)
                            .between("due")
                            .word(
                                    "state",
                                    "Läge",
                                    "REPORTED",
                                    CompletenessState.class,
                                    CompletenessEntry::state)
                            .prose(
                                    "missingReason",
                                    "Skäl till att det saknas",
                                    "Mäts vartannat år",
                                    CompletenessEntry::missingReason)
                            .texts(
                                    "partsReported",
                                    "Delar som rapporterat",
                                    "maltidsservice",
                                    CompletenessEntry::partsReported)
                            .texts(
                                    "partsMissing",
                                    "Delar som saknas",
                                    "logistikservice",
                                    CompletenessEntry::partsMissing)
                            .and(
                                    PlanColumns.event(
                                            "reportedAt",
                                            "Rapporterad",
                                            CompletenessEntry::reported,
                                            CompletenessEntry::plan))
                            .list());

    private CompletenessList() {}
}
