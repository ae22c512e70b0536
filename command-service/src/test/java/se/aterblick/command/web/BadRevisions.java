package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;

import java.util.Collections;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Revisions of a plan that cannot be read. */
final class BadRevisions {

    static final AdoptedPlan SMALL = new AdoptedPlan("small-2024");
    static final String FRAME = "{'kind':'frame-revised','frame':{'value':'18.98','unit':'MSEK'}}";

    private BadRevisions() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                refused(
                        "a revision without a decision",
                        body("{'changes':[" + FRAME + "]}"),
                        400,
                        "invalid-value.required",
                        "decision"),
                refused(
                        "a decision by nobody",
                        body("{'decision':{'paragraph':'§1'},'changes':[" + FRAME + "]}"),
                        400,
                        "invalid-value.required",
                        "decidedBy"),
                refused(
                        "a decision after the year 9999",
                        body(
                                "{'decision':{'decidedBy':'Nämnden','meetingDate':'+10000-01-01'},"
                                        + "'changes':["
                                        + FRAME
                                        + "]}"),
                        400,
                        "invalid-value.day-range",
                        "meetingDate",
                        "+10000-01-01"),
                refused(
                        "a decision without changes",
                        body("{'decision':{'decidedBy':'Nämnden'}}"),
                        400,
                        "invalid-value.required",
                        "changes"),
                refused(
                        "a decision of no changes",
                        SMALL.revision(),
                        400,
                        "invalid-value.empty",
                        "changes"),
                refused(
                        "a decision of 101 changes",
                        many(101),
                        400,
                        "invalid-value.too-many-changes",
                        "101"),
                refused(
                        "a decision of 501 changes",
                        many(501),
                        400,
                        "invalid-value.too-many",
                        "501"),
                refused(
                        "a change of no kind",
                        SMALL.revision("{'frame':{'value':'1','unit':'MSEK'}}"),
                        400,
                        "unknown-kind",
                        "frame-revised"),
                refused(
                        "a change of an unknown kind",
                        SMALL.revision("{'kind':'plan-burned'}"),
                        400,
                        "unknown-kind",
                        "item-withdrawn"),
                refused(
                        "a change with an unknown field",
                        SMALL.revision(
                                "{'kind':'frame-revised','frame':{'value':'1','unit':'MSEK'},'why':'x'}"),
                        400,
                        "unknown-field",
                        "why"),
                refused(
                        "a frame that is no number",
                        SMALL.revision(FRAME.replace("18.98", "18,98")),
                        400,
                        "invalid-value.decimal",
                        "changes[0].frame"),
                refused(
                        "a target and no target",
                        SMALL.revision(
                                "{'kind':'target-revised','indicator':'osa-varde','target':{'value':'1'},'noTargetReason':'x'}"),
                        400,
                        "invalid-value.target-or-reason"),
                refused(
                        "a target that the indicator cannot have",
                        SMALL.revision(
                                "{'kind':'target-revised','indicator':'portioner','target':{'value':'1'}}"),
                        400,
                        "invalid-value.required",
                        "changes[0].direction"),
                refused(
                        "an assignment and an activity",
                        SMALL.revision("{'kind':'item-added','under':'egna'}"),
                        400,
                        "invalid-value.assignment-or-activity"),
                refused(
                        "an investment that says nothing",
                        SMALL.revision("{'kind':'investment-revised','line':'ugnar'}"),
                        400,
                        "invalid-value.empty",
                        "years"),
                refused(
                        "a year of an investment twice in a revision",
                        SMALL.revision(
                                "{'kind':'investment-revised','line':'ugnar','years':["
                                        + "{'year':2024,'amount':{'value':'1','unit':'MSEK'}},{'year':2024,'amount':{'value':'1','unit':'MSEK'}}]}"),
                        400,
                        "invalid-value.duplicate",
                        "changes[0].years",
                        "2024"),
                refused(
                        "a withdrawal without a reason",
                        SMALL.revision("{'kind':'item-withdrawn','item':'beredskap'}"),
                        400,
                        "invalid-value.required",
                        "reason"));
    }

    private static Call many(int changes) {
        return SMALL.revision(Collections.nCopies(changes, FRAME).toArray(String[]::new));
    }

    static Call body(String json) {
        return SMALL.to("revisions", json, Callers.CONTROLLER);
    }
}
