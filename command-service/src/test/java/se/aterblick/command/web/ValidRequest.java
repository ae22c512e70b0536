package se.aterblick.command.web;

import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.Call.put;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import se.aterblick.command.Callers;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.TrendKind;

/**
 * A request that is accepted as it is, because whatever it needs has been recorded before; one of
 * every kind.
 */
final class ValidRequest {

    private static final AtomicInteger PLANS = new AtomicInteger();
    private static final List<String> TREND =
            List.of("-704", "-731", "-27", "-699", "-32", "3.8", "-0.6", "-4.4");

    private final String what;
    private final Supplier<Call> preparation;
    private Call prepared;

    private ValidRequest(String what, Supplier<Call> preparation) {
        this.what = what;
        this.preparation = preparation;
    }

    static List<ValidRequest> all() {
        String plan = adopted();
        return List.of(
                new ValidRequest("a status", () -> fact(plan, "status-reports", 0)),
                new ValidRequest("an outcome", () -> fact(plan, "outcomes", 1)),
                new ValidRequest("a budget deviation", () -> fact(plan, "budget-deviations", 2)),
                new ValidRequest("a cost trend", () -> fact(plan, "cost-trends", 3)),
                new ValidRequest("an investment", () -> fact(plan, "investments", 4)),
                new ValidRequest("a control result", () -> fact(plan, "control-results", 5)),
                new ValidRequest("a narrative", () -> fact(plan, "narratives", 6)),
                new ValidRequest(
                        "a carry-over request", () -> fact(plan, "carry-over-requests", 7)),
                new ValidRequest("a volume figure", () -> fact(plan, "volume-figures", 8)),
                new ValidRequest("a revision", () -> revision(plan)),
                new ValidRequest("a batch", () -> batch(plan)),
                new ValidRequest("a correction", () -> correction(plan)),
                new ValidRequest("an import", () -> importOf(plan)),
                new ValidRequest("an adoption", ValidRequest::adoption),
                new ValidRequest("a submission", () -> step(adopted(), "submissions", "{}")),
                new ValidRequest(
                        "a referral",
                        () -> step(submitted(), "referrals", "{'version':1,'reason':'Räkna om.'}")),
                new ValidRequest("an approval", ValidRequest::approval),
                new ValidRequest(
                        "a verification",
                        () ->
                                step(
                                        approved(),
                                        "minutes-verifications",
                                        "{'verifiedOn':'2024-06-12'}")),
                new ValidRequest(
                        "a notice",
                        () -> step(approved(), "public-notices", "{'postedOn':'2024-06-13'}")),
                new ValidRequest(
                        "a dispatch",
                        () ->
                                step(
                                        approved(),
                                        "dispatches",
                                        "{'recipients':['Regionstyrelsen'],'dispatchedOn':'2024-06-14'}")));
    }

    /** The request, as it would be accepted now. */
    Call call() {
        if (prepared == null) {
            prepared = preparation.get();
        }
        return prepared;
    }

    /** It, or something made of it, was accepted: the next one needs new ground. */
    void isUsed() {
        prepared = null;
    }

    @Override
    public String toString() {
        return what;
    }

    private static Call fact(String plan, String kind, int which) {
        Object fact =
                List.of(
                                Facts.status("beredskap", "AR", Progress.ONGOING, "Pågår – än."),
                                Facts.outcome("osa-varde", "AR", "65"),
                                Facts.deviation("periodresultat", "AR", "5.0"),
                                Facts.costTrend(TrendKind.COST, "AR", TREND),
                                Facts.investment("ugnar", "AR", "5549", "18980"),
                                Facts.control("behorigheter", "AR", ControlVerdict.NO_DEVIATION),
                                Facts.narrative("sammanfattning", "AR", 1, "Rätt så bra."),
                                Facts.carryOver("AR", "8.3", 2025),
                                Facts.volume("dygnsportioner", "AR", "412000"))
                        .get(which);
        boolean economy = which >= 2 && which != 5 && which != 6 && which != 8;
        return post(plan + "/" + kind, fact).by(economy ? Callers.CONTROLLER : Callers.MANAGER);
    }

    /** Each time another frame: a revision that changes nothing is refused. */
    private static Call revision(String plan) {
        return post(
                        plan + "/revisions",
                        """
                        {'decision':{'decidedBy':'Regionfullmäktige','meetingDate':'2024-06-12'},'changes':
                          [{'kind':'frame-revised','frame':{'value':'%d.5','unit':'MSEK'}}]}
                        """
                                .formatted(100 + PLANS.incrementAndGet()))
                .by(Callers.CONTROLLER);
    }

    private static Call batch(String plan) {
        return post(
                        plan + "/batches",
                        """
                        {'updates':[{'fact':{'kind':'outcome','indicator':'matsvinn','period':'AR',
                          'value':'85.6','unit':'g/portion'}}]}
                        """)
                .by(Callers.MANAGER);
    }

    private static Call correction(String plan) {
        String eventId = fact(plan, "outcomes", 1).send().expect(201).string("eventId");
        return post(
                        plan + "/corrections",
                        """
                        {'corrects':'%s','reason':'Fel underlag.','replacement':
                          {'kind':'outcome','indicator':'osa-varde','period':'AR','value':'66'}}
                        """
                                .formatted(eventId))
                .by(Callers.MANAGER);
    }

    private static Call importOf(String plan) {
        return post(
                        ROOT + "/imports",
                        """
                        {'format':'aterblick-updates/1','planId':'%s','updates':[{'row':'rad-%d','fact':
                          {'kind':'outcome','indicator':'matsvinn','period':'AR','value':'85.6','unit':'g/portion'}}]}
                        """
                                .formatted(idOf(plan), PLANS.incrementAndGet()))
                .by(Callers.CONTROLLER);
    }

    private static Call approval() {
        String plan = adopted();
        Call submission = step(plan, "submissions", "{}");
        String hash = submission.send().expect(201).string("contentHash");
        return step(plan, "approvals", SmallPlanYear.approval(1, hash));
    }

    private static Call adoption() {
        PlanContent content =
                PlanBuilder.like(SmallPlan.content())
                        .planId("valid-" + PLANS.incrementAndGet())
                        .build();
        return put(ROOT + "/plans/" + content.planId(), content).by(Callers.CONTROLLER);
    }

    private static String adopted() {
        return ROOT + "/plans/" + adoption().send().expect(201).string("planId");
    }

    private static String submitted() {
        String plan = adopted();
        step(plan, "submissions", "{}").send().expect(201);
        return plan;
    }

    private static String approved() {
        Call approval = approval();
        return ROOT + "/plans/" + approval.send().expect(201).string("planId");
    }

    private static Call step(String plan, String step, String json) {
        return post(plan + "/reports/UR1/" + step, json).by(Callers.REGISTRAR);
    }

    private static String idOf(String plan) {
        return plan.substring(plan.lastIndexOf('/') + 1);
    }
}
