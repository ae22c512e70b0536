package se.aterblick.command.web;

import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.Call.put;

import java.util.List;
import se.aterblick.command.Callers;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;

/**
 * A year in the running service: UR1 is approved, UR2's second version is before the committee, AR
 * is open.
 *
 * @param superseded an outcome that another one has taken the place of
 * @param standing that other one
 * @param approvedFact an outcome of the approved report
 * @param hashOfUr1 the hash that was approved
 * @param hashOfUr2 the hash of the second version
 */
record SmallPlanYear(
        String superseded,
        String standing,
        String approvedFact,
        String hashOfUr1,
        String hashOfUr2) {

    static final SmallPlanYear INSTANCE = happened();

    /** The small plan with one control more, which is only reported at the end of the year. */
    static PlanContent plan() {
        PlanContent small = SmallPlan.content();
        return PlanBuilder.like(small)
                .internalControl(
                        small.internalControl().getFirst(),
                        new ControlActivity(
                                "arsvis",
                                null,
                                "Risk",
                                "Prov.",
                                null,
                                List.of("AR"),
                                null,
                                null,
                                null,
                                null,
                                null))
                .build();
    }

    private static SmallPlanYear happened() {
        put(PLAN, plan()).by(Callers.CONTROLLER).send().expect(201);
        String superseded = outcome(Facts.outcome("osa-varde", "AR", "65"));
        String standing = outcome(Facts.outcome("osa-varde", "AR", "66"));
        String approvedFact = outcome(Facts.outcome("osa-varde", "UR1", "64"));
        String hashOfUr1 = submit("UR1");
        step("UR1", "approvals", approval(1, hashOfUr1));
        submit("UR2");
        step("UR2", "referrals", "{'version':1,'reason':'Kontrollera.'}");
        return new SmallPlanYear(superseded, standing, approvedFact, hashOfUr1, submit("UR2"));
    }

    static String approval(int version, String hash) {
        return """
        {'version':%d,'contentHash':'%s','meetingDate':'2024-06-05','paragraph':'§7',
         'registryNumber':'DN240021','decisionPoints':['Rapporten godkänns.'],'decisionBasis':[]}
        """
                .formatted(version, hash);
    }

    private static String outcome(Fact fact) {
        Call call = post(PLAN + "/outcomes", fact).by(Callers.MANAGER);
        return call.send().expect(201).string("eventId");
    }

    private static String submit(String period) {
        return step(period, "submissions", "{}").string("contentHash");
    }

    private static Call.Answer step(String period, String step, String json) {
        return post(PLAN + "/reports/" + period + "/" + step, json)
                .by(Callers.REGISTRAR)
                .send()
                .expect(201);
    }
}
