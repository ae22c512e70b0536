package se.aterblick.query.figures;

import static se.aterblick.query.figures.PlanColumns.value;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Progress;
import se.aterblick.query.commitment.Commitment;
import se.aterblick.query.commitment.Commitment.Said;
import se.aterblick.query.commitment.Commitment.Silence;
import se.aterblick.query.commitment.CommitmentState;
import se.aterblick.query.figures.FigureList.Extra;
import se.aterblick.reporting.FactKind;

/** What was promised and did not come as promised. */
final class CommitmentList {

    static final String NAME = "commitments";

    static final Extra AS_OF =
            new Extra(
                    CompletenessList.AS_OF,
                    "As known then: a date (the end of that day in each plan's time zone) or an"
                            + " instant",
                    "2024-10-01");

    private static final List<String> KINDS =
            Stream.of(FactKind.STATUS, FactKind.OUTCOME, FactKind.VOLUME_FIGURE)
                    .map(FactKind::code)
                    .toList();

    static final MadeList<Commitment> LIST =
            new MadeList<>(
                    NAME,
                    "Löften",
                    "What was promised and is overdue, postponed, passed over in silence or gone",
                    "OVERDUE: an assignment or activity whose due date, as stated last or else as"
                            + " planned, has passed, and whose latest status is neither done nor"
                            + " cancelled. POSTPONED: its latest status is postponed; dueDate is the"
                            + " new date, earlierDueDate the one before. SILENT: not reported in"
                            + " reports that were submitted, or whose reportBy has passed; one row for"
                            + " each run of such reports, with how many they are and with the period"
                            + " that broke the silence, if one did. VANISHED: not fulfilled, and"
                            + " neither contained nor continued in the committee's next plan; an"
                            + " indicator or volume figure that was measured and is not any more. What"
                            + " was withdrawn is none of these. eventId, actor and role are those of"
                            + " what was said last; afterEventId is the submission or adoption that"
                            + " came without it.",
                    "state,-year,planId,kind,item",
                    List.of("planId", "state", "kind", "item", "silentTo"),
                    List.of(AS_OF),
                    new Columns<Commitment>()
                            .word(
                                    "state",
                                    "Läge",
                                    "POSTPONED",
                                    CommitmentState.class,
                                    Commitment::state)
                            .and(PlanColumns.plan(Commitment::plan))
                            .word("kind", "Slag", "status", KINDS, c -> c.kind().code())
                            .text("item", "Nyckel", "beredskap", Commitment::item)
                            .oneOf("item")
                            .text("number", "Nummer", "7.1.1.1", Commitment::number)
                            .oneOf("number")
                            .text(
                                    "name",
                                    "Namn",
                                    "Förstärkt försörjningsberedskap",
                                    Commitment::name)
                            .texts(
                                    "serviceAreas",
                                    "Verksamhetsområden",
                                    "maltidsservice",
                                    Commitment::serviceAreas)
                            .oneOf("serviceArea")
                            .texts(
                                    "responsible",
                                    "Ansvariga",
                                    "Ekonomichef",
                                    Commitment::responsible)
                            .oneOf("responsible")
                            .date("dueDate", "Klart senast", "2025-03-31", Commitment::dueDate)
                            .between("due")
                            .date(
                                    "earlierDueDate",
                                    "Tidigare klart senast",
                                    "2024-12-31",
                                    Commitment::earlierDueDate)
                            .text(
                                    "period",
                                    "Senast i period",
                                    "AR",
                                    c -> value(c.said(), Said::period))
                            .oneOf("period")
                            .text(
                                    "label",
                                    "Status",
                                    "Skjuts till 2025",
                                    c -> value(c.said(), Said::label))
                            .word(
                                    "progress",
                                    "Genomförande",
                                    "POSTPONED",
                                    Progress.class,
                                    c -> value(c.said(), Said::progress))
                            .word(
                                    "fulfilment",
                                    "Uppfyllelse",
                                    "NOT_FULFILLED",
                                    Fulfilment.class,
                                    c -> value(c.said(), Said::fulfilment))
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Leveransen dröjer.",
                                    c -> value(c.said(), Said::comment))
                            .integer(
                                    "periodsInARow",
                                    "Perioder i följd",
                                    "2",
                                    c -> value(c.silence(), s -> s.periods().size()))
                            .texts(
                                    "silentPeriods",
                                    "Tysta perioder",
                                    "UR1",
                                    c -> value(c.silence(), Silence::periods))
                            .text(
                                    "silentTo",
                                    "Tyst till och med",
                                    "UR2",
                                    c -> value(c.silence(), s -> s.periods().getLast()))
                            .text(
                                    "brokenIn",
                                    "Rapporterad igen i",
                                    "AR",
                                    c -> value(c.silence(), Silence::brokenIn))
                            .text(
                                    "laterPlanId",
                                    "Nästa plan",
                                    "rgs-2025",
                                    c -> value(c.laterPlan(), PlanContent::planId))
                            .instant(
                                    "afterAt",
                                    "Därefter, när",
                                    "2025-01-24T10:00:00Z",
                                    c -> value(c.after(), Provenance::knownAt))
                            .text(
                                    "afterEventId",
                                    "Därefter, händelse",
                                    "5d5a9bb2-7c07-4b62-9d24-5f8a1f7cb0a1",
                                    c -> value(c.after(), Provenance::eventId))
                            .text(
                                    "afterRole",
                                    "Därefter, roll",
                                    "REGISTRAR",
                                    c -> value(c.after(), Provenance::role))
                            .and(
                                    PlanColumns.event(
                                            "saidAt",
                                            "Senast rapporterad",
                                            c -> said(c.said()),
                                            Commitment::plan))
                            .list());

    private CommitmentList() {}

    private static @Nullable Provenance said(@Nullable Said said) {
        return said == null ? null : said.provenance();
    }
}
