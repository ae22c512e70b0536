package se.aterblick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.MEETING;
import static se.aterblick.command.SmallPlanCommands.announce;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.dispatch;
import static se.aterblick.command.SmallPlanCommands.submit;
import static se.aterblick.command.SmallPlanCommands.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.Callers;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.ReportEvent;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.state.ReportPhase;

/** Verified minutes, public notices and dispatches follow an approval. */
class AfterDecisionTests {

    private static final String AR = SmallPlan.AR;
    private static final LocalDate BEFORE = MEETING.minusDays(1);
    private static final LocalDate AFTER = MEETING.plusDays(7);

    /** One of the three commands, with its date, its origin and the event it asks for. */
    record Step(String dateField, Asked asked, Function<PlanCommand, ReportEvent> event) {

        interface Asked {
            PlanCommand of(String period, LocalDate date, Origin origin);
        }

        PlanCommand dated(LocalDate date) {
            return asked.of(AR, date, SmallPlanCommands.by(Callers.REGISTRAR));
        }

        PlanCommand askedBy(Caller caller) {
            return asked.of(AR, null, SmallPlanCommands.by(caller));
        }

        @Override
        public String toString() {
            return dateField;
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Step(
                        "verifiedOn",
                        (period, date, origin) -> verify(period, date, origin),
                        command -> ((VerifyMinutes) command).verification()),
                new Step(
                        "postedOn",
                        (period, date, origin) -> announce(period, date, null, origin),
                        command -> ((PostPublicNotice) command).notice()),
                new Step(
                        "takenDownOn",
                        (period, date, origin) -> announce(period, null, date, origin),
                        command -> ((PostPublicNotice) command).notice()),
                new Step(
                        "dispatchedOn",
                        (period, date, origin) -> dispatch(period, date, origin),
                        command -> ((DispatchDecision) command).dispatch()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRecordedWithItsDate(Step step) {
        PlanCommand command = step.dated(AFTER);

        approved().when(command).records(step.event().apply(command));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRecordedOnTheDayOfTheMeeting(Step step) {
        PlanCommand command = step.dated(MEETING);

        approved().when(command).records(step.event().apply(command));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRecordedWithABlankDateAndAgainWhenTheDateIsKnown(Step step) {
        PlanCommand known = step.dated(AFTER);

        approved().given(step.dated(null)).when(known).records(step.event().apply(known));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedWithADateBeforeTheMeeting(Step step) {
        approved()
                .when(step.dated(BEFORE))
                .isRefused(
                        new AgainstRule.DateBeforeMeeting(
                                step.dateField(), BEFORE.toString(), MEETING.toString()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedBeforeTheApproval(Step step) {
        PlanFixture.adopted()
                .given(submit(AR))
                .when(step.dated(AFTER))
                .isRefused(new InConflict.NotApproved(AR));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedForAPeriodThePlanDoesNotHave(Step step) {
        approved()
                .when(step.asked().of("UR3", AFTER, by(Callers.REGISTRAR)))
                .isRefused(
                        new NotThere.Unknown(Subject.PERIOD, "UR3", List.of("UR1", "UR2", "AR")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedToEverybodyButTheRegistrarOfThatCommittee(Step step) {
        for (Caller caller : List.of(Callers.MANAGER, Callers.CONTROLLER, Callers.AUDITOR)) {
            approved().when(step.askedBy(caller)).isRefused(new NotAllowed.RoleNotAllowed());
        }
        approved()
                .when(step.askedBy(Callers.ofOtherCommittee(Callers.REGISTRAR)))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    @Test
    void makesTheDecisionLegallyFinalThreeWeeksAfterItsNotice() {
        PlanFixture plan = approved();
        plan.given(announce(AR, MEETING, null, by(Callers.REGISTRAR)));

        var lifecycle = plan.state().period(AR).lifecycle();
        assertThat(lifecycle.phase(MEETING.plusDays(21))).isEqualTo(ReportPhase.APPROVED);
        assertThat(lifecycle.phase(MEETING.plusDays(22))).isEqualTo(ReportPhase.LEGALLY_FINAL);
    }

    private static PlanFixture approved() {
        PlanFixture plan = PlanFixture.adopted().given(submit(AR));
        return plan.given(approve(AR, 1, plan.hash(AR)));
    }
}
