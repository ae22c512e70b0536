package se.aterblick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.MEETING;
import static se.aterblick.command.SmallPlanCommands.adopt;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.referBack;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.document.ContentHash;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;

/** An approval names the version before the committee and that version's hash. */
class ApproveReportTests {

    private static final String AR = SmallPlan.AR;
    private static final String OTHER_HASH = ContentHash.ofUtf8("something else").value();

    private final PlanFixture plan = PlanFixture.adopted().given(submit(AR));
    private final String hash = plan.hash(AR);

    @Test
    void approvesTheVersionBeforeTheCommittee() {
        ApproveReport command = approve(AR, 1, hash);

        plan.when(command).records(command.approval());

        assertThat(plan.state().period(AR).lifecycle().approvedVersion().orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    void approvesWhatWasSubmittedThoughTheYearWentOn() {
        ApproveReport command = approve(AR, 1, hash);

        plan.given(report(Facts.outcome("osa-varde", AR, "1")))
                .when(command)
                .records(command.approval());
    }

    @Test
    void approvesOnTheDayOfTheMeetingInThePlansTimeZone() {
        // 23:30 UTC on the last of February is already March in Stockholm.
        PlanFixture lateAtNight =
                PlanFixture.empty().givenNow("2025-02-28T23:30:00Z").given(adopt(), submit(AR));
        LocalDate today = LocalDate.of(2025, 3, 1);

        ApproveReport command = approve(AR, 1, lateAtNight.hash(AR), today, by(Callers.REGISTRAR));

        lateAtNight.when(command).records(command.approval());
    }

    @Test
    void refusesAMeetingThatIsNotHeldYet() {
        plan.when(approve(AR, 1, hash, LocalDate.of(2025, 3, 2), by(Callers.REGISTRAR)))
                .isRefused(new AgainstRule.MeetingInFuture("2025-03-02"));
    }

    @Test
    void refusesAnotherHash() {
        plan.when(approve(AR, 1, OTHER_HASH))
                .isRefused(new InConflict.HashDiffers(hash, OTHER_HASH));
    }

    @Test
    void refusesToApproveTwice() {
        plan.given(approve(AR, 1, hash))
                .when(approve(AR, 1, hash))
                .isRefused(new InConflict.AlreadyApproved(AR, 1));
    }

    @Test
    void refusesBeforeAnySubmission() {
        plan.when(approve(SmallPlan.UR1, 1, hash))
                .isRefused(new InConflict.NotSubmitted(SmallPlan.UR1));
    }

    @Test
    void refusesAVersionThatWasSentBack() {
        plan.given(referBack(AR, 1))
                .when(approve(AR, 1, hash))
                .isRefused(new InConflict.NotSubmitted(AR));
    }

    @Test
    void refusesASupersededVersion() {
        plan.given(referBack(AR, 1), submit(AR))
                .when(approve(AR, 1, hash))
                .isRefused(new InConflict.VersionSuperseded(1, 2));
    }

    @Test
    void refusesAVersionThatNeverWas() {
        plan.when(approve(AR, 2, hash))
                .isRefused(new NotThere.Unknown(Subject.VERSION, "2", List.of("1")));
    }

    @Test
    void refusesAPeriodThePlanDoesNotHave() {
        plan.when(approve("A", 1, hash))
                .isRefused(new NotThere.Unknown(Subject.PERIOD, "A", List.of("AR", "UR1", "UR2")));
    }

    @Test
    void refusesEverybodyButTheRegistrarOfThatCommittee() {
        for (Caller caller : List.of(Callers.MANAGER, Callers.CONTROLLER, Callers.AUDITOR)) {
            PlanFixture submitted = PlanFixture.adopted().given(submit(AR));
            submitted
                    .when(approve(AR, 1, submitted.hash(AR), MEETING, by(caller)))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
        Caller other = Callers.ofOtherCommittee(Callers.REGISTRAR);
        plan.when(approve(AR, 1, hash, MEETING, by(other)))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }
}
