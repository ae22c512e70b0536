package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.SmallPlanYear.approval;

import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Steps a report cannot take, and corrections of what cannot be corrected. */
final class BadReportSteps {

    private static final String OTHER_HASH = "sha-256:" + "0".repeat(64);

    private BadReportSteps() {}

    static Stream<BadRequest> all() {
        return Stream.of(approvals(), others(), corrections()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> approvals() {
        SmallPlanYear year = SmallPlanYear.INSTANCE;
        return Stream.of(
                refused(
                        "an approval of another hash",
                        step("UR2/approvals", approval(2, OTHER_HASH)),
                        409,
                        "content-hash-differs",
                        OTHER_HASH,
                        year.hashOfUr2()),
                refused(
                        "an approval of a malformed hash",
                        step("UR2/approvals", approval(2, "abc")),
                        400,
                        "invalid-value.content-hash",
                        "contentHash",
                        "abc"),
                refused(
                        "an approval without a hash",
                        step("UR2/approvals", "{'version':2,'decisionPoints':['x']}"),
                        400,
                        "invalid-value.required",
                        "contentHash"),
                refused(
                        "an approval without a version",
                        step("UR2/approvals", approval(2, OTHER_HASH).replace("'version':2,", "")),
                        400,
                        "invalid-value.required",
                        "version"),
                refused(
                        "an approval without a decision point",
                        step(
                                "UR2/approvals",
                                approval(2, year.hashOfUr2()).replace("'Rapporten godkänns.'", "")),
                        400,
                        "invalid-value.empty",
                        "decisionPoints"),
                refused(
                        "an approval on a day that is none",
                        step(
                                "UR2/approvals",
                                approval(2, year.hashOfUr2()).replace("2024-06-05", "i onsdags")),
                        400,
                        "wrong-type",
                        "meetingDate"),
                refused(
                        "an approval at a meeting in the future",
                        step(
                                "UR2/approvals",
                                approval(2, year.hashOfUr2()).replace("2024-06-05", "2199-06-05")),
                        422,
                        "meeting-in-future",
                        "2199-06-05"),
                refused(
                        "an approval of a superseded version",
                        step("UR2/approvals", approval(1, OTHER_HASH)),
                        409,
                        "version-superseded",
                        "1",
                        "2"),
                refused(
                        "an approval of a version that never was",
                        step("UR2/approvals", approval(9, year.hashOfUr2())),
                        404,
                        "unknown-version",
                        "9"),
                refused(
                        "an approval before any submission",
                        step("AR/approvals", approval(1, OTHER_HASH)),
                        409,
                        "not-submitted",
                        "AR"),
                refused(
                        "a second approval",
                        step("UR1/approvals", approval(1, year.hashOfUr1())),
                        409,
                        "already-approved",
                        "UR1"));
    }

    private static Stream<BadRequest> others() {
        return Stream.of(
                refused(
                        "a second submission",
                        step("UR2/submissions", "{}"),
                        409,
                        "already-submitted",
                        "UR2",
                        "2"),
                refused(
                        "a submission of an approved report",
                        step("UR1/submissions", "{}"),
                        409,
                        "already-approved",
                        "UR1"),
                refused(
                        "a submission of a period the plan does not have",
                        step("UR3/submissions", "{}"),
                        404,
                        "unknown-period",
                        "UR3"),
                refused(
                        "a referral of an approved report",
                        step("UR1/referrals", "{'version':1,'reason':'x'}"),
                        409,
                        "already-approved",
                        "UR1"),
                refused(
                        "a referral without a reason",
                        step("UR2/referrals", "{'version':2}"),
                        400,
                        "invalid-value.required",
                        "reason"),
                refused(
                        "a notice on the last day of time",
                        step("UR1/public-notices", "{'postedOn':'+999999999-12-20'}"),
                        400,
                        "invalid-value.day-range",
                        "postedOn",
                        "+999999999-12-20"),
                refused(
                        "minutes before an approval",
                        step("UR2/minutes-verifications", "{'verifiedOn':'2025-02-12'}"),
                        409,
                        "not-approved",
                        "UR2"),
                refused(
                        "minutes verified before the meeting",
                        step("UR1/minutes-verifications", "{'verifiedOn':'2024-06-04'}"),
                        422,
                        "date-before-meeting",
                        "2024-06-04",
                        "2024-06-05"),
                refused(
                        "a notice before the meeting",
                        step("UR1/public-notices", "{'postedOn':'2024-06-04'}"),
                        422,
                        "date-before-meeting",
                        "postedOn"),
                refused(
                        "a dispatch to nobody",
                        step("UR1/dispatches", "{'recipients':[]}"),
                        400,
                        "invalid-value.empty",
                        "recipients"),
                refused(
                        "a dispatch before an approval",
                        step("AR/dispatches", "{'recipients':['Regionstyrelsen']}"),
                        409,
                        "not-approved",
                        "AR"));
    }

    private static Stream<BadRequest> corrections() {
        SmallPlanYear year = SmallPlanYear.INSTANCE;
        String outcome = "{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'67'}";
        return Stream.of(
                refused(
                        "a correction of an event that is not there",
                        correction("no-such-event", outcome),
                        404,
                        "unknown-event",
                        "no-such-event"),
                refused(
                        "a correction of what cannot be an event id",
                        correction("a b", outcome),
                        400,
                        "invalid-value.event-id",
                        "a b"),
                refused(
                        "a correction of what no longer stands",
                        correction(year.superseded(), outcome),
                        409,
                        "fact-superseded",
                        year.superseded(),
                        year.standing()),
                refused(
                        "a correction that is about something else",
                        correction(
                                year.standing(), outcome.replace("osa-varde", "nojda-anvandare")),
                        422,
                        "correction-changes-subject",
                        "nojda-anvandare"),
                refused(
                        "a correction that changes nothing",
                        correction(year.standing(), outcome.replace("67", "66")),
                        422,
                        "correction-changes-nothing",
                        year.standing()),
                refused(
                        "a correction without a reason",
                        post(
                                        PLAN + "/corrections",
                                        "{'corrects':'%s','replacement':%s}"
                                                .formatted(year.standing(), outcome))
                                .by(Callers.MANAGER),
                        400,
                        "invalid-value.required",
                        "reason"),
                refused(
                        "a correction without a replacement",
                        post(
                                        PLAN + "/corrections",
                                        "{'corrects':'%s','reason':'x'}".formatted(year.standing()))
                                .by(Callers.MANAGER),
                        400,
                        "invalid-value.required",
                        "replacement"),
                refused(
                        "a correction of an unknown kind",
                        correction(year.standing(), outcome.replace("'outcome'", "'utfall'")),
                        400,
                        "unknown-kind",
                        "replacement.kind"),
                refused(
                        "a correction of no kind",
                        correction(year.standing(), outcome.replace("'kind':'outcome',", "")),
                        400,
                        "unknown-kind",
                        "replacement.kind"));
    }

    private static Call correction(String event, String replacement) {
        return post(
                        PLAN + "/corrections",
                        "{'corrects':'%s','reason':'Fel.','replacement':%s}"
                                .formatted(event, replacement))
                .by(Callers.MANAGER);
    }

    private static Call step(String step, String json) {
        return post(PLAN + "/reports/" + step, json).by(Callers.REGISTRAR);
    }
}
