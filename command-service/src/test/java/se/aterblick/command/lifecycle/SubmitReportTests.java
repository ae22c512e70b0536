package se.aterblick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.importedBy;
import static se.aterblick.command.SmallPlanCommands.referBack;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.document.ContentHash;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;

/** A submission freezes the report as it is known, under the next number. */
class SubmitReportTests {

    private static final String AR = SmallPlan.AR;

    private final PlanFixture plan =
            PlanFixture.adopted().given(report(Facts.outcome("osa-varde", AR, "65")));

    @Test
    void freezesTheDocumentOfTheStateBeforeIt() {
        ReportDocument document = ReportDocument.of(plan.state(), AR);

        plan.when(submit(AR))
                .records(
                        new ReportSubmitted(
                                AR,
                                1,
                                1,
                                document.format(),
                                DocumentTemplate.NEWEST.logicalName(),
                                document.text(),
                                document.hash().value(),
                                null));
    }

    /** What it looks like is decided when it is submitted, as what it says is. */
    @Test
    void recordsTheTemplateItIsShownInForEver() {
        plan.when(submit(AR));

        ReportSubmitted submitted = (ReportSubmitted) plan.events().getLast().event();
        assertThat(submitted.documentTemplate()).isEqualTo("aterblick-document/2");
    }

    @Test
    void holdsADocumentThatIsItsHash() {
        plan.when(submit(AR));

        ReportSubmitted submitted = (ReportSubmitted) plan.events().getLast().event();
        assertThat(submitted.document()).contains("\"65\"");
        assertThat(ContentHash.ofUtf8(submitted.document()).value())
                .isEqualTo(submitted.contentHash());
    }

    @Test
    void keepsTheVersionAsItIsWhateverIsReportedLater() {
        plan.given(submit(AR));
        var submitted = plan.state().period(AR).lifecycle().latestVersion().orElseThrow();

        plan.given(report(Facts.outcome("osa-varde", AR, "1")));

        assertThat(plan.state().period(AR).lifecycle().versions()).containsExactly(submitted);
        assertThat(ReportDocument.of(plan.state(), AR).text())
                .isNotEqualTo(submitted.submission().document());
    }

    @Test
    void countsOnAfterAReferral() {
        plan.given(submit(AR), referBack(AR, 1), report(Facts.outcome("osa-varde", AR, "66")));

        plan.when(submit(AR));

        ReportSubmitted second = (ReportSubmitted) plan.events().getLast().event();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.foldedTo()).isEqualTo(4);
        assertThat(second.document()).contains("\"66\"");
    }

    @Test
    void submitsAnEmptyReport() {
        PlanFixture.adopted().when(submit(SmallPlan.UR1)).last();
    }

    @Test
    void importsASubmissionByAController() {
        PlanFixture adopted = PlanFixture.adopted();

        adopted.when(submit(AR, importedBy(Callers.CONTROLLER, PlanFixture.NOW)));

        assertThat(adopted.events().getLast().provenance().imported()).isTrue();
    }

    @Test
    void refusesASecondVersionWhileTheFirstIsBeforeTheCommittee() {
        plan.given(submit(AR)).when(submit(AR)).isRefused(new InConflict.AlreadySubmitted(AR, 1));
    }

    @Test
    void refusesAnotherVersionOfAnApprovedReport() {
        plan.given(submit(AR));

        plan.given(approve(AR, 1, plan.hash(AR)))
                .when(submit(AR))
                .isRefused(new InConflict.AlreadyApproved(AR, 1));
    }

    @Test
    void refusesAPeriodThePlanDoesNotHave() {
        plan.when(submit("UR3"))
                .isRefused(
                        new NotThere.Unknown(Subject.PERIOD, "UR3", List.of("UR1", "UR2", "AR")));
    }

    @Test
    void refusesEverybodyButTheRegistrarOfThatCommittee() {
        for (Caller caller : List.of(Callers.MANAGER, Callers.CONTROLLER, Callers.AUDITOR)) {
            PlanFixture.adopted()
                    .when(submit(AR, by(caller)))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
        plan.when(submit(AR, by(Callers.ofOtherCommittee(Callers.REGISTRAR))))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }
}
