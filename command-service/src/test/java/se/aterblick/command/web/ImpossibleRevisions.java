package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.BadRevisions.FRAME;
import static se.aterblick.command.web.BadRevisions.SMALL;
import static se.aterblick.command.web.BadRevisions.body;

import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Revisions that the plan, or who asks for them, does not allow. */
final class ImpossibleRevisions {

    private static final String GONE =
            "{'kind':'indicator-withdrawn','indicator':'matsvinn','reason':'Nedlagd.'}";

    private ImpossibleRevisions() {}

    static Stream<BadRequest> all() {
        return Stream.of(names(), conflicts(), access()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> names() {
        return Stream.of(
                refused(
                        "a target of an unknown indicator",
                        SMALL.revision(
                                "{'kind':'target-revised','indicator':'osa','target':{'value':'1'}}"),
                        404,
                        "unknown-indicator",
                        "osa-varde"),
                refused(
                        "an unknown indicator withdrawn",
                        SMALL.revision(
                                "{'kind':'indicator-withdrawn','indicator':'osa','reason':'x'}"),
                        404,
                        "unknown-indicator",
                        "osa-varde"),
                refused(
                        "an unknown item withdrawn",
                        SMALL.revision("{'kind':'item-withdrawn','item':'hv-2','reason':'x'}"),
                        404,
                        "unknown-item",
                        "hv-1"),
                refused(
                        "an unknown volume figure withdrawn",
                        SMALL.revision(
                                "{'kind':'volume-figure-withdrawn','volumeFigure':'portioner','reason':'x'}"),
                        404,
                        "unknown-volume-figure",
                        "dygnsportioner"),
                refused(
                        "an unknown budget line revised",
                        SMALL.revision(
                                "{'kind':'budget-revised','budgetLine':'kost','budget':{'value':'1','unit':'MSEK'}}"),
                        404,
                        "unknown-budget-line",
                        "kost-resultat"),
                refused(
                        "an unknown investment revised",
                        SMALL.revision(
                                "{'kind':'investment-revised','line':'ugn','total':{'value':'1','unit':'MSEK'}}"),
                        404,
                        "unknown-investment-line",
                        "ugnar"),
                refused(
                        "an unknown area renamed",
                        SMALL.revision(
                                "{'kind':'service-area-renamed','serviceArea':'kok','name':'Kök'}"),
                        404,
                        "unknown-service-area",
                        "kost"),
                refused(
                        "an activity under a focus area",
                        SMALL.revision(
                                "{'kind':'item-added','under':'hallbarhet','activity':{'id':'ny','title':'Ny'}}"),
                        404,
                        "unknown-heading",
                        "hallbarhet"),
                refused(
                        "an assignment under an assignment",
                        SMALL.revision(
                                "{'kind':'item-added','under':'beredskap','assignment':{'id':'ny','title':'Ny'}}"),
                        404,
                        "unknown-heading",
                        "beredskap"),
                refused(
                        "an activity in an unknown area",
                        SMALL.revision(
                                "{'kind':'item-added','under':'beredskap','activity':{'id':'ny','title':'Ny','serviceAreas':['kok']}}"),
                        404,
                        "unknown-service-area",
                        "kost"),
                refused(
                        "an indicator beneath nothing of the plan",
                        SMALL.revision(
                                "{'kind':'indicator-added','indicator':{'key':'ny','name':'Ny','group':'OWN','under':'egn'}}"),
                        404,
                        "unknown-heading",
                        "egna"),
                refused(
                        "a second change of something unknown",
                        SMALL.revision(
                                FRAME, "{'kind':'item-withdrawn','item':'hv-2','reason':'x'}"),
                        404,
                        "unknown-item",
                        "hv-1"),
                refused(
                        "an addition that continues a plan that is not there",
                        continuing("small-2022"),
                        404,
                        "unknown-plan",
                        "small-2022"),
                refused(
                        "an addition that continues its own plan",
                        continuing("small-2024"),
                        422,
                        "lineage-not-earlier",
                        "small-2024"));
    }

    private static Stream<BadRequest> conflicts() {
        return Stream.of(
                refused(
                        "the frame that is in force",
                        SMALL.revision(FRAME.replace("18.98", "16.98")),
                        422,
                        "revision-changes-nothing",
                        "investments"),
                refused(
                        "the same frame twice",
                        SMALL.revision(FRAME, FRAME),
                        422,
                        "revision-changes-nothing",
                        "investments"),
                refused(
                        "the name an area has",
                        SMALL.revision(
                                "{'kind':'service-area-renamed','serviceArea':'kost','name':'Kost'}"),
                        422,
                        "revision-changes-nothing",
                        "kost"),
                refused(
                        "an item added that is there",
                        SMALL.revision(
                                "{'kind':'item-added','under':'beredskap','activity':{'id':'hv-1','title':'Ny'}}"),
                        409,
                        "already-in-plan",
                        "hv-1"),
                refused(
                        "an indicator added that is there",
                        SMALL.revision(
                                "{'kind':'indicator-added','indicator':{'key':'matsvinn','name':'Ny','group':'OWN'}}"),
                        409,
                        "already-in-plan",
                        "matsvinn"),
                refused(
                        "a volume figure added that is there",
                        SMALL.revision(
                                "{'kind':'volume-figure-added','volumeFigure':{'key':'dygnsportioner','name':'Ny'}}"),
                        409,
                        "already-in-plan",
                        "dygnsportioner"),
                refused(
                        "an indicator withdrawn twice",
                        SMALL.revision(GONE, GONE),
                        409,
                        "already-withdrawn",
                        "matsvinn"),
                refused(
                        "a target of what is withdrawn",
                        SMALL.revision(
                                GONE,
                                "{'kind':'target-revised','indicator':'matsvinn','target':{'value':'1'}}"),
                        409,
                        "withdrawn-from-plan",
                        "matsvinn"),
                refused(
                        "a decision of a meeting to come",
                        body(
                                "{'decision':{'decidedBy':'Nämnden','meetingDate':'2199-01-01'},'changes':["
                                        + FRAME
                                        + "]}"),
                        422,
                        "meeting-in-future",
                        "2199-01-01"));
    }

    private static Stream<BadRequest> access() {
        return Stream.of(
                refused(
                        "a revision by a manager",
                        SMALL.revision(FRAME).by(Callers.MANAGER),
                        403,
                        "role-not-allowed"),
                refused(
                        "a revision by a registrar",
                        SMALL.revision(FRAME).by(Callers.REGISTRAR),
                        403,
                        "role-not-allowed"),
                refused(
                        "a revision for another committee",
                        SMALL.revision(FRAME).by(Callers.ofOtherCommittee(Callers.CONTROLLER)),
                        403,
                        "committee-not-allowed",
                        "driftnamnden"),
                refused(
                        "a revision of a plan that is not there",
                        new AdoptedPlan("smal-2024").revision(FRAME),
                        404,
                        "unknown-plan",
                        "small-2024"));
    }

    private static Call continuing(String plan) {
        return SMALL.revision(
                "{'kind':'volume-figure-added','volumeFigure':{'key':'ny','name':'Ny','continues':[{'plan':'%s','id':'dygnsportioner'}]}}"
                        .formatted(plan));
    }
}
