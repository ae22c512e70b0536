package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
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
import se.aterblick.event.FactEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.TrendKind;

/** Facts are recorded as reported, all of a command's or none. */
class RecordFactsTests {

    private static final String AR = SmallPlan.AR;
    private static final Fact OSA = Facts.outcome("osa-varde", AR, "65");

    static Stream<Fact> recordsEveryKindOfFactAsReported() {
        return Stream.of(
                Facts.status("beredskap", AR, Progress.ONGOING, "Ungefär hälften."),
                OSA,
                Facts.missing("portioner", AR, MeasureBasis.YEAR_TO_DATE, "Systemet byttes."),
                Facts.deviation("periodresultat", AR, "9.1"),
                Facts.costTrend(
                        TrendKind.COST,
                        AR,
                        List.of("-704", "-731", "-27", "-699", "-31", "3.8", "-0.6", "-4.5")),
                Facts.investment(null, AR, "5549", "18980"),
                Facts.control("behorigheter", AR, ControlVerdict.DEVIATION),
                Facts.narrative("inledning", AR, 1, "Ett år."),
                Facts.carryOver(AR, "8.3", 2025));
    }

    @ParameterizedTest
    @MethodSource
    void recordsEveryKindOfFactAsReported(Fact fact) {
        PlanFixture.adopted().when(report(fact)).records(FactEvent.of(fact));
    }

    @Test
    void recordsWhatAWordMeansBesideTheWord() {
        PlanFixture.adopted()
                .when(report(Facts.status("7.1.1.1", "kost", AR, "Klart", null)))
                .records(FactEvent.of(StatusPolicyTests.klart("beredskap", "kost")));
    }

    @Test
    void takesTheLaterOfTwoFactsAboutTheSame() {
        Fact later = Facts.outcome("osa-varde", AR, "66");
        PlanFixture plan = PlanFixture.adopted().given(report(OSA), report(later));

        assertThat(plan.state().period(AR).fact(OSA.key()).orElseThrow().fact()).isEqualTo(later);
        assertThat(plan.events()).hasSize(3);
    }

    @Test
    void recordsNothingOfABatchThatHasOneWrongFact() {
        PlanFixture.adopted()
                .when(report(OSA, Facts.outcome("osa-vrde", AR, "65")))
                .isRefused(
                        unknown(
                                Subject.INDICATOR,
                                "osa-vrde",
                                "osa-varde",
                                "matsvinn",
                                "portioner"));
    }

    static Stream<Arguments> refusesWhatThePlanDoesNotHave() {
        return Stream.of(
                Arguments.of(
                        Facts.outcome("osa-varde", "T1", "65"),
                        new AgainstRule.PeriodNotInPlan("T1", List.of("AR", "UR1", "UR2"))),
                Arguments.of(
                        Facts.status("beredskapp", AR, Progress.DONE, "x"),
                        unknown(
                                Subject.ITEM,
                                "beredskapp",
                                "beredskap",
                                "beredskap-lager",
                                "hv-1")),
                Arguments.of(
                        Facts.status("beredskap", "kost2", AR, "Klart", null),
                        unknown(Subject.SERVICE_AREA, "kost2", "kost", "fastighet")),
                Arguments.of(
                        Facts.deviation("periodresultatet", AR, "1"),
                        unknown(
                                Subject.BUDGET_LINE,
                                "periodresultatet",
                                "periodresultat",
                                "kost-resultat")),
                Arguments.of(
                        Facts.investment("ugnarna", AR, "1", null),
                        unknown(Subject.INVESTMENT_LINE, "ugnarna", "ugnar", "ovrigt")),
                Arguments.of(
                        Facts.control("behorighet", AR, ControlVerdict.NO_DEVIATION),
                        unknown(Subject.CONTROL, "behorighet", "behorigheter")));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatThePlanDoesNotHave(Fact fact, RejectionReason reason) {
        PlanFixture.adopted().when(report(fact)).isRefused(reason);
    }

    @Test
    void goesOnAfterASubmissionWithoutReachingIntoIt() {
        PlanFixture plan = PlanFixture.adopted().given(report(OSA), submit(AR));
        String submitted = plan.hash(AR);

        plan.when(report(Facts.outcome("osa-varde", AR, "1")))
                .records(FactEvent.of(Facts.outcome("osa-varde", AR, "1")));

        assertThat(plan.hash(AR)).isEqualTo(submitted);
    }

    @Test
    void takesNoNewFactAboutAnApprovedPeriod() {
        PlanFixture plan = PlanFixture.adopted().given(report(OSA), submit(AR));

        plan.given(approve(AR, 1, plan.hash(AR)))
                .when(report(Facts.outcome("osa-varde", AR, "66")))
                .isRefused(new InConflict.CorrectionsOnly(AR));
    }

    @Test
    void takesFactsAboutOtherPeriodsThanTheApprovedOne() {
        PlanFixture plan = PlanFixture.adopted().given(submit(SmallPlan.UR1));

        plan.given(approve(SmallPlan.UR1, 1, plan.hash(SmallPlan.UR1)))
                .when(report(OSA))
                .records(FactEvent.of(OSA));
    }

    @Test
    void refusesARoleThatDoesNotReport() {
        for (Caller caller : List.of(Callers.REGISTRAR, Callers.AUDITOR, Callers.ADMIN)) {
            PlanFixture.adopted()
                    .when(report(by(caller), OSA))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
    }

    @Test
    void refusesAnotherCommittee() {
        PlanFixture.adopted()
                .when(report(by(Callers.ofOtherCommittee(Callers.MANAGER)), OSA))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    @Test
    void refusesAnotherServiceArea() {
        PlanFixture.adopted()
                .when(
                        report(
                                by(Callers.KOST_MANAGER),
                                Facts.status("beredskap", "fastighet", AR, "Klart", null)))
                .isRefused(new NotAllowed.ServiceAreaNotAllowed(List.of("fastighet")));
    }

    private static RejectionReason unknown(Subject subject, String name, String... nearest) {
        return new NotThere.Unknown(subject, name, List.of(nearest));
    }
}
