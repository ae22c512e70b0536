package se.aterblick.query;

import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;

/** One service for all tests that only read, with two committees' plans and one approved report. */
final class SharedService {

    static final TestDatabase DATABASE = TestDatabase.create();
    static final String PLAN = "/follow-up/v1/plans/drift-2024";
    static final String REPORT = PLAN + "/reports/AR";
    static final PlanStream STREAM =
            PlanStream.adopted(DATABASE, SmallPlan.plan("drift-2024", "driften"));
    static final ReportSubmitted SUBMITTED = submitted();
    static final RunningService SERVICE = started();

    private SharedService() {}

    private static ReportSubmitted submitted() {
        STREAM.report(SmallPlan.outcome("AR", "osa-varde", "65"));
        ReportSubmitted submitted = STREAM.submit("AR");
        STREAM.append(SmallPlan.approval(submitted));
        return submitted;
    }

    private static RunningService started() {
        PlanStream other = PlanStream.adopted(DATABASE, SmallPlan.plan("annan-2024", "andra"));
        RunningService service = RunningService.start(DATABASE);
        service.awaitHead(STREAM);
        service.awaitHead(other);
        return service;
    }
}
