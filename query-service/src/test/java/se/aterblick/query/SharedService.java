package se.aterblick.query;

import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;

/** One service for all tests that only read, with two committees' plans and one approved report. */
final class SharedService {

    static final TestDatabase DATABASE = TestDatabase.create();
    static final String PLAN = "/follow-up/v1/plans/small-2024";
    static final String REPORT = PLAN + "/reports/AR";
    static final PlanStream STREAM = PlanStream.adopted(DATABASE);
    static final ReportSubmitted SUBMITTED = submitted();
    static final RunningService SERVICE = started();

    private SharedService() {}

    private static ReportSubmitted submitted() {
        STREAM.report(Facts.outcome("osa-varde", "AR", "65"));
        ReportSubmitted submitted = STREAM.submit("AR");
        STREAM.append(Oddities.approval(submitted));
        return submitted;
    }

    private static RunningService started() {
        PlanStream other = PlanStream.adopted(DATABASE, "annan-2024", "andra");
        RunningService service = RunningService.start(DATABASE);
        service.awaitHead(STREAM);
        service.awaitHead(other);
        RunningService.await(() -> service.auditor().get(REPORT + "/evidence").status() == 200);
        return service;
    }
}
