package se.aterblick.command.lifecycle;

import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.referBack;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;

/** Only the version that is before the committee can be sent back. */
class ReferReportBackTests {

    private static final String AR = SmallPlan.AR;

    private final PlanFixture plan = PlanFixture.adopted();

    @Test
    void sendsBackTheVersionBeforeTheCommittee() {
        ReferReportBack command = referBack(AR, 1);

        plan.given(submit(AR)).when(command).records(command.referral());
    }

    @Test
    void needsNoMeetingDate() {
        ReferReportBack command = referBack(AR, 1, null, by(Callers.REGISTRAR));

        plan.given(submit(AR)).when(command).records(command.referral());
    }

    @Test
    void refusesBeforeAnySubmission() {
        plan.when(referBack(AR, 1)).isRefused(new InConflict.NotSubmitted(AR));
    }

    @Test
    void refusesToSendBackTwice() {
        plan.given(submit(AR), referBack(AR, 1))
                .when(referBack(AR, 1))
                .isRefused(new InConflict.NotSubmitted(AR));
    }

    @Test
    void refusesASupersededVersion() {
        plan.given(submit(AR), referBack(AR, 1), submit(AR))
                .when(referBack(AR, 1))
                .isRefused(new InConflict.VersionSuperseded(1, 2));
    }

    @Test
    void refusesAVersionThatNeverWas() {
        for (int version : new int[] {2, 0, -1, Integer.MAX_VALUE}) {
            PlanFixture.adopted()
                    .given(submit(AR))
                    .when(referBack(AR, version))
                    .isRefused(
                            new NotThere.Unknown(
                                    Subject.VERSION, String.valueOf(version), List.of("1")));
        }
    }

    @Test
    void refusesAnApprovedReport() {
        plan.given(submit(AR));

        plan.given(approve(AR, 1, plan.hash(AR)))
                .when(referBack(AR, 1))
                .isRefused(new InConflict.AlreadyApproved(AR, 1));
    }

    @Test
    void refusesAMeetingThatIsNotHeldYet() {
        plan.given(submit(AR))
                .when(referBack(AR, 1, LocalDate.of(2025, 3, 2), by(Callers.REGISTRAR)))
                .isRefused(new AgainstRule.MeetingInFuture("2025-03-02"));
    }

    @Test
    void refusesAPeriodThePlanDoesNotHave() {
        plan.when(referBack("T2", 1))
                .isRefused(new NotThere.Unknown(Subject.PERIOD, "T2", List.of("AR", "UR2", "UR1")));
    }

    @Test
    void refusesEverybodyButTheRegistrarOfThatCommittee() {
        for (Caller caller : List.of(Callers.MANAGER, Callers.CONTROLLER, Callers.ADMIN)) {
            PlanFixture.adopted()
                    .given(submit(AR))
                    .when(referBack(AR, 1, SmallPlanCommands.MEETING, by(caller)))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
        Caller other = Callers.ofOtherCommittee(Callers.REGISTRAR);
        plan.given(submit(AR))
                .when(referBack(AR, 1, null, by(other)))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }
}
