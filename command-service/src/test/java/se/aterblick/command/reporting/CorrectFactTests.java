package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.correct;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.Callers;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.TrendKind;
import se.aterblick.state.Restatement;

/** A correction takes the place of the fact that stands, with a reason, and of no other. */
class CorrectFactTests {

    private static final String AR = SmallPlan.AR;
    private static final Fact WRONG = Facts.outcome("osa-varde", AR, "65");
    private static final Fact RIGHT = Facts.outcome("osa-varde", AR, "66");

    private final PlanFixture plan = PlanFixture.adopted().given(report(WRONG));
    private final EventId wrong = plan.standing(WRONG);

    @Test
    void replacesTheFactThatStands() {
        plan.when(correct(wrong, RIGHT)).records(new FactCorrected(wrong, "Fel underlag.", RIGHT));

        assertThat(plan.state().period(AR).fact(WRONG.key()).orElseThrow().fact()).isEqualTo(RIGHT);
        assertThat(plan.state().restatements()).isEmpty();
    }

    @Test
    void isTheOnlyThingAnApprovedPeriodTakesAndIsRememberedAsARestatement() {
        plan.given(submit(AR));
        plan.given(approve(AR, 1, plan.hash(AR)));

        plan.when(correct(wrong, RIGHT)).records(new FactCorrected(wrong, "Fel underlag.", RIGHT));

        assertThat(plan.state().restatements()).extracting(Restatement::before).contains(WRONG);
    }

    @Test
    void correctsACorrection() {
        plan.given(correct(wrong, RIGHT));
        EventId first = plan.standing(RIGHT);
        Fact second = Facts.outcome("osa-varde", AR, "66.0");

        plan.when(correct(first, second))
                .records(new FactCorrected(first, "Fel underlag.", second));
    }

    static Stream<Arguments> correctsEveryKindOfFactAndItsCorrection() {
        return Stream.of(
                Arguments.of(
                        Facts.status("beredskap", AR, Progress.ONGOING, "Hälften."),
                        Facts.status("beredskap", AR, Progress.ONGOING, "Två tredjedelar."),
                        Facts.status("beredskap", AR, Progress.DONE, "Allt.")),
                Arguments.of(
                        Facts.volume("dygnsportioner", AR, "100"),
                        Facts.volume("dygnsportioner", AR, "101"),
                        Facts.volume("dygnsportioner", AR, "102")),
                Arguments.of(
                        Facts.deviation("periodresultat", AR, "9.1"),
                        Facts.deviation("periodresultat", AR, "9.2"),
                        Facts.deviation("periodresultat", AR, "9.20")),
                Arguments.of(
                        trend("-731", "-27", "-31"),
                        trend("-732", "-28", "-32"),
                        trend("-730", "-26", "-31")),
                Arguments.of(
                        Facts.investment("ugnar", AR, "5549", "18980"),
                        Facts.investment("ugnar", AR, "5550", "18980"),
                        Facts.investment("ugnar", AR, "5550", null)),
                Arguments.of(
                        Facts.control("behorigheter", AR, ControlVerdict.DEVIATION),
                        Facts.control("behorigheter", AR, ControlVerdict.NO_DEVIATION),
                        Facts.control("behorigheter", AR, ControlVerdict.NOT_PERFORMED)),
                Arguments.of(
                        Facts.narrative("inledning", AR, 1, "Ett år."),
                        Facts.narrative("inledning", AR, 1, "Ett bra år."),
                        Facts.narrative("inledning", AR, 2, "Ett bra år.")),
                Arguments.of(
                        Facts.carryOver(AR, "8.3", 2025),
                        Facts.carryOver(AR, "8.4", 2025),
                        Facts.carryOver(AR, "8.4", 2026)));
    }

    @ParameterizedTest
    @MethodSource
    void correctsEveryKindOfFactAndItsCorrection(Fact reported, Fact second, Fact third) {
        plan.given(report(reported));
        EventId first = plan.standing(reported);

        plan.when(correct(first, second))
                .records(new FactCorrected(first, "Fel underlag.", second));
        EventId correction = plan.standing(second);
        plan.when(correct(first, third))
                .isRefused(new InConflict.FactSuperseded(first.value(), correction.value()));
        plan.when(correct(correction, third))
                .records(new FactCorrected(correction, "Fel underlag.", third));
    }

    private static Fact trend(String current, String change, String difference) {
        return Facts.costTrend(
                TrendKind.COST,
                AR,
                List.of("-704", current, change, "-699", difference, "3.8", "-0.6", "-4.5"));
    }

    @Test
    void countsAnotherNumberOfDecimalsAsAChange() {
        Fact precise = Facts.outcome("osa-varde", AR, "65.0");

        plan.when(correct(wrong, precise))
                .records(new FactCorrected(wrong, "Fel underlag.", precise));
    }

    @Test
    void refusesAnEventThatIsNotThere() {
        plan.when(correct(EventId.of("no-such-event"), RIGHT))
                .isRefused(new NotThere.Unknown(Subject.EVENT, "no-such-event", List.of()));
    }

    @Test
    void refusesAnEventThatReportedNothing() {
        EventId adoption = plan.events().getFirst().provenance().eventId();

        plan.when(correct(adoption, RIGHT))
                .isRefused(new NotThere.Unknown(Subject.EVENT, adoption.value(), List.of()));
    }

    @Test
    void refusesToCorrectWhatNoLongerStands() {
        plan.given(report(RIGHT));
        EventId standing = plan.standing(RIGHT);

        plan.when(correct(wrong, Facts.outcome("osa-varde", AR, "67")))
                .isRefused(new InConflict.FactSuperseded(wrong.value(), standing.value()));
    }

    @Test
    void refusesAReplacementAboutSomethingElse() {
        plan.when(correct(wrong, Facts.outcome("nojda-anvandare", AR, "4.0")))
                .isRefused(
                        new AgainstRule.CorrectionChangesSubject(
                                "AR/outcome/osa-varde/PERIOD",
                                "AR/outcome/nojda-anvandare/PERIOD"));
    }

    @Test
    void refusesAReplacementInAnotherPeriod() {
        plan.when(correct(wrong, Facts.outcome("osa-varde", SmallPlan.UR2, "66")))
                .isRefused(
                        new AgainstRule.CorrectionChangesSubject(
                                "AR/outcome/osa-varde/PERIOD", "UR2/outcome/osa-varde/PERIOD"));
    }

    @Test
    void refusesAReplacementThatIsTheSame() {
        plan.when(correct(wrong, WRONG))
                .isRefused(new AgainstRule.CorrectionChangesNothing(wrong.value()));
    }

    @Test
    void holdsTheReplacementToThePlanToo() {
        plan.when(correct(wrong, Facts.outcome("osa-varde", AR, "66.123")))
                .isRefused(new AgainstRule.TooManyDecimals("value", 2, "66.123"));
    }

    @Test
    void refusesTheRolesAreasAndCommitteesThatMayNotReportIt() {
        refuses(Callers.REGISTRAR, new NotAllowed.RoleNotAllowed());
        refuses(Callers.CONTROLLER, new NotAllowed.RoleNotAllowed());
        refuses(
                Callers.KOST_MANAGER,
                new NotAllowed.ServiceAreaNotAllowed(List.of(Callers.ADMINISTRATION)));
        refuses(
                Callers.ofOtherCommittee(Callers.MANAGER),
                new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    private static void refuses(Caller caller, RejectionReason reason) {
        PlanFixture reported = PlanFixture.adopted().given(report(WRONG));
        reported.when(
                        new CorrectFact(
                                SmallPlan.ID, reported.standing(WRONG), "Fel.", RIGHT, by(caller)))
                .isRefused(reason);
    }
}
